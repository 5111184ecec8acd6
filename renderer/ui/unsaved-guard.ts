/** Keeps unsaved text from being lost by a click elsewhere, by closing the window, or by the shell quitting. */
import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useConfirm } from './feedback.tsx'

/** Asks before leaving the page while `dirty`. `keep` says what stays (a draft) when the person leaves anyway. */
export function useUnsavedGuard(dirty: boolean, keep = '没有保存的内容会丢失。'): void {
  const confirm = useConfirm()
  const asking = useRef(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  )

  useEffect(() => {
    if (blocker.state !== 'blocked' || asking.current) return
    asking.current = true
    void confirm({
      title: '离开这个页面？',
      content: keep,
      okText: '离开',
      cancelText: '留在这里',
      danger: true,
    }).then((leave) => {
      asking.current = false
      if (leave) blocker.proceed()
      else blocker.reset()
    })
  }, [blocker, confirm, keep])

  useEffect(() => {
    if (!dirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [dirty])
}
