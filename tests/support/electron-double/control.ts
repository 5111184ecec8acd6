/** The test's remote control of this process, over Node's own channel to the parent. */
import { app } from './app.ts'
import { invoke } from './browser-page.ts'
import { decode, encode } from './codec.ts'
import { clickMenu } from './menu.ts'
import { clickNotification } from './notification.ts'
import { recorded, scriptAnswer } from './record.ts'
import { decidePermission } from './session.ts'
import { windows } from './window.ts'

export type ControlCommand =
  | { readonly do: 'evaluate'; readonly expression: string }
  | { readonly do: 'recorded' }
  | { readonly do: 'answer'; readonly dialog: string; readonly answer: unknown }
  | { readonly do: 'permission'; readonly permission: string; readonly url: string }
  | {
      readonly do: 'invoke-as'
      readonly channel: string
      readonly frame: unknown
      readonly args: readonly unknown[]
    }
  | { readonly do: 'menu'; readonly id: string }
  | { readonly do: 'click-notification' }
  | { readonly do: 'close-window' }
  | { readonly do: 'quit' }
  | { readonly do: 'crash' }

async function perform(command: ControlCommand): Promise<unknown> {
  const [window] = windows
  switch (command.do) {
    case 'evaluate':
      return (await window?.page())?.evaluate(command.expression)
    case 'recorded':
      return recorded.map(({ what, detail }) => ({
        what,
        detail: JSON.parse(JSON.stringify(detail)) as unknown,
      }))
    case 'answer':
      return scriptAnswer(command.dialog, command.answer)
    case 'permission':
      return decidePermission(command.permission, command.url)
    case 'invoke-as':
      return invoke(command.channel, { senderFrame: command.frame }, command.args)
    case 'menu':
      return clickMenu(command.id)
    case 'click-notification':
      return clickNotification()
    case 'close-window':
      return window?.close()
    case 'quit':
      return app.quit()
    case 'crash':
      return window?.webContents.forcefullyCrashRenderer()
  }
}

process.on('message', (text: string) => {
  const { id, command } = decode(text) as { readonly id: number; readonly command: ControlCommand }
  const answer = (reply: object) => process.send?.(encode({ id, ...reply }))
  perform(command).then(
    (value) => answer({ ok: true, value }),
    (error: unknown) => answer({ ok: false, error: String(error) }),
  )
})
