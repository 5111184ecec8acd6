/** Asks the render worker for a file; cancelling ends the worker at once and the next request starts a new one. */
import type { DocumentModel } from '#shared/documents/blocks.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { desktopApi } from '../platform/desktop.ts'
import type { FromWorker, OwnFont, RenderRequest, ToWorker } from './render-protocol.ts'

export type RenderOptions = {
  readonly createdAt: Instant
  readonly sealPlace: boolean
  readonly signal?: AbortSignal
}

export type RenderedFile = {
  readonly bytes: Uint8Array
  readonly pageCount: number | null
  readonly notices: readonly string[]
}

export type RenderFailure = { readonly code: 'refused' | 'cancelled'; readonly message: string }

type Pending = (result: Result<RenderedFile, RenderFailure>) => void

let worker: Worker | null = null
let nextId = 1
let machineFonts: Promise<readonly OwnFont[]> | null = null
const pending = new Map<number, Pending>()

const CANCELLED: RenderFailure = { code: 'cancelled', message: '已取消，没有生成文件。' }

/** Renders one document. Errors name the character or font that stopped it. */
export async function renderFile(
  format: 'pdf' | 'docx',
  model: DocumentModel,
  options: RenderOptions,
): Promise<Result<RenderedFile, RenderFailure>> {
  const ownFonts = await fontsOfMachine()
  if (options.signal?.aborted === true) return err(CANCELLED)
  const id = nextId
  nextId += 1
  const request: RenderRequest = {
    type: 'render',
    id,
    format,
    model,
    createdAt: options.createdAt,
    sealPlace: options.sealPlace,
    ownFonts,
  }
  return new Promise((resolve) => {
    pending.set(id, resolve)
    options.signal?.addEventListener('abort', () => stopAll(), { once: true })
    send(request)
  })
}

function send(message: ToWorker): void {
  worker ??= startWorker()
  worker.postMessage(message)
}

function startWorker(): Worker {
  const started = new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'needFont') void answerFont(data.handle)
    else if (data.type === 'done')
      settle(data.id, ok({ bytes: data.bytes, pageCount: data.pageCount, notices: data.notices }))
    else settle(data.id, err({ code: 'refused', message: data.message }))
  })
  started.addEventListener('error', () => {
    failAll({ code: 'refused', message: '生成文件的程序意外停止，文书内容没有受影响。请重试一次。' })
  })
  return started
}

function settle(id: number, result: Result<RenderedFile, RenderFailure>): void {
  pending.get(id)?.(result)
  pending.delete(id)
}

/** Ends the worker, which is the only way to interrupt a computation; everything under way is cancelled. */
function stopAll(): void {
  failAll(CANCELLED)
}

function failAll(failure: RenderFailure): void {
  worker?.terminate()
  worker = null
  for (const id of [...pending.keys()]) settle(id, err(failure))
}

async function answerFont(handle: string): Promise<void> {
  const font = await desktopApi().readSystemFont({ handle })
  send({ type: 'font', handle, bytes: font.ok ? font.value : null })
}

/** The machine's own 仿宋、楷体、黑体、小标宋, asked for once. */
function fontsOfMachine(): Promise<readonly OwnFont[]> {
  machineFonts ??= desktopApi()
    .systemFonts()
    .then((fonts) =>
      fonts.ok ? fonts.value.map(({ role, family, handle }) => ({ role, name: family, handle })) : [],
    )
  return machineFonts
}
