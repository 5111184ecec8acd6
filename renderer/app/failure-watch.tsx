/** The last net: a failure that nothing else has caught is logged as a code and said once, so no screen just stops. */
import { useEffect, useRef } from 'react'
import { desktopApi } from '../platform/desktop.ts'
import { useNotify } from '../ui/feedback.tsx'

export type FailureCode = 'uncaught-error' | 'unhandled-rejection'

const MESSAGE =
  '刚才的操作没有完成。以前保存的内容不受影响。请核对本页内容后再试一次；若反复出现，请先做一次备份，再联系管理员。'

/** Time in which further failures are logged but not said again, in ms: one cause often throws many times. */
const QUIET = 6_000

/** Watches a window for failures nobody caught; returns the function that stops. `say` is false within the quiet time. */
export function watchFailures(
  target: EventTarget,
  report: (code: FailureCode, say: boolean) => void,
): () => void {
  let saidAt = Number.NEGATIVE_INFINITY
  const caught = (code: FailureCode) => (event: Event) => {
    if (isLayoutNotice(event)) return
    const say = event.timeStamp - saidAt > QUIET
    if (say) saidAt = event.timeStamp
    report(code, say)
  }
  const onError = caught('uncaught-error')
  const onRejection = caught('unhandled-rejection')
  target.addEventListener('error', onError)
  target.addEventListener('unhandledrejection', onRejection)
  return () => {
    target.removeEventListener('error', onError)
    target.removeEventListener('unhandledrejection', onRejection)
  }
}

/** Chromium reports a layout that took two rounds as an error; nothing has failed. */
function isLayoutNotice(event: Event): boolean {
  return 'message' in event && String(event.message).startsWith('ResizeObserver loop')
}

/** Mounted once, around everything. */
export function FailureWatch() {
  const notify = useNotify()
  const problem = useRef(notify.problem)
  problem.current = notify.problem
  useEffect(
    () =>
      watchFailures(window, (code, say) => {
        void desktopApi().writeLog({ level: 'error', code })
        if (say) problem.current(MESSAGE)
      }),
    [],
  )
  return null
}
