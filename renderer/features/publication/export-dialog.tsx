/**
 * 导出公开包: made anew from the masked text, scanned as finished bytes, saved, then entered in the ledger. A package that
 * was released can be made again, and is compared with the one in the ledger.
 */
import { LoadingOutlined } from '@ant-design/icons'
import { Alert, Button, Modal } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Publication } from '#shared/domain/model/publication.ts'
import { useSession } from '../../app/session.tsx'
import { makePackage, type PackageFailure } from '../../documents/render-client.ts'
import type { PackageSource, ReadyPackage } from '../../documents/render-protocol.ts'
import { desktopApi } from '../../platform/desktop.ts'
import { ErrorNotice, useNotify } from '../../ui/feedback.tsx'
import { useCommand } from '../../ui/use-command.ts'
import css from './export-dialog.module.css'
import { PackageReady, PackageStopped } from './package-outcome.tsx'

export type ExportDialogProps = {
  readonly input: PackageSource
  readonly publication: Publication
  readonly onClose: () => void
}

type Progress =
  | { readonly kind: 'working'; readonly text: string }
  | { readonly kind: 'stopped'; readonly error: PackageFailure }
  | { readonly kind: 'ready'; readonly made: ReadyPackage }

/** Closing it while it works ends the work at once; nothing has been written then. */
export function ExportDialog({ input, publication, onClose }: ExportDialogProps) {
  const { today } = useSession()
  const { run, busy, error } = useCommand()
  const notify = useNotify()
  const [progress, setProgress] = useState<Progress>({ kind: 'working', text: '正在脱敏' })
  const [saveProblem, setSaveProblem] = useState('')
  const controller = useRef<AbortController | null>(null)
  const again = publication.status === 'released'

  const build = useCallback(() => {
    controller.current?.abort()
    const own = new AbortController()
    controller.current = own
    const show = (next: Progress) => {
      if (!own.signal.aborted) setProgress(next)
    }
    show({ kind: 'working', text: '正在脱敏' })
    void makePackage(input, (text) => show({ kind: 'working', text }), own.signal).then((result) =>
      show(result.ok ? { kind: 'ready', made: result.value } : { kind: 'stopped', error: result.error }),
    )
  }, [input])

  useEffect(() => {
    build()
    return () => controller.current?.abort()
  }, [build])

  const save = async (made: ReadyPackage) => {
    setSaveProblem('')
    const saved = await desktopApi().saveFile({
      suggestedName: made.fileName,
      kind: 'zip',
      bytes: made.bytes,
      rememberAs: 'publication',
    })
    if (!saved.ok) {
      setSaveProblem(saved.error.message)
      return
    }
    if (saved.value.cancelled) return
    if (again) {
      notify.done('已再次导出公开包，公开登记没有改动。')
      onClose()
      return
    }
    const released = await run({
      type: 'publication.release',
      caseId: publication.caseId,
      publicationId: publication.id,
      on: today,
      packageHash: made.sha256,
      packageName: made.fileName,
    })
    if (released !== null) onClose()
  }

  return (
    <Modal
      title={again ? '再次导出公开包' : '导出公开包'}
      open
      width={640}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          {progress.kind === 'stopped' &&
            (progress.error.kind === 'render' || progress.error.kind === 'stopped') && (
              <Button onClick={build}>再试一次</Button>
            )}
          {progress.kind === 'ready' && (
            <Button type="primary" loading={busy} onClick={() => void save(progress.made)}>
              {again ? '保存公开包' : '保存公开包并登记公开'}
            </Button>
          )}
        </>
      }
    >
      {progress.kind === 'working' && (
        <p className={css.working} role="status">
          <LoadingOutlined aria-hidden /> {progress.text}…
        </p>
      )}
      {progress.kind === 'stopped' && <PackageStopped error={progress.error} />}
      {progress.kind === 'ready' && (
        <PackageReady made={progress.made} releasedHash={again ? publication.packageHash : null} />
      )}
      {saveProblem !== '' && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={`${saveProblem}${again ? '公开登记没有改动。' : '没有登记公开。'}`}
        />
      )}
      <ErrorNotice error={error} />
    </Modal>
  )
}
