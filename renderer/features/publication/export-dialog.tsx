/** 导出公开包: made anew from the masked text, scanned as finished bytes, saved, then entered in the ledger. */
import { CheckCircleOutlined, LoadingOutlined } from '@ant-design/icons'
import { Alert, Button, Modal } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { renderPublicationBody, renderPublicationHtml } from '#shared/documents/html/publication-html.ts'
import type { Publication } from '#shared/domain/model/publication.ts'
import { instantOf } from '#shared/kernel/clock.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import {
  buildPublicationPackage,
  describePublicationError,
  type PublicationError,
  type PublicationInput,
  type PublicationPackage,
} from '#shared/publication/package/build-package.ts'
import { useSession } from '../../app/session.tsx'
import { renderFile } from '../../documents/render-client.ts'
import { desktopApi } from '../../platform/desktop.ts'
import { systemClock } from '../../ui/clock.ts'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { fileSizeText } from '../../ui/file-size.ts'
import { useCommand } from '../../ui/use-command.ts'
import css from './export-dialog.module.css'

export type ExportDialogProps = {
  readonly input: PublicationInput
  readonly publication: Publication
  readonly onClose: () => void
}

type Progress =
  | { readonly kind: 'working'; readonly text: string }
  | { readonly kind: 'stopped'; readonly error: PublicationError }
  | { readonly kind: 'ready'; readonly made: PublicationPackage }

/** Closing it while it works cancels the work; nothing has been written then. */
export function ExportDialog({ input, publication, onClose }: ExportDialogProps) {
  const { today } = useSession()
  const { run, busy, error } = useCommand()
  const [progress, setProgress] = useState<Progress>({ kind: 'working', text: '正在脱敏' })
  const [saveProblem, setSaveProblem] = useState('')
  const controller = useRef<AbortController | null>(null)

  const build = useCallback(() => {
    controller.current?.abort()
    const own = new AbortController()
    controller.current = own
    const report = (text: string) => {
      if (!own.signal.aborted) setProgress({ kind: 'working', text })
    }
    void buildPublicationPackage(input, renderers(report, own.signal)).then((result) => {
      if (own.signal.aborted) return
      setProgress(
        result.ok ? { kind: 'ready', made: result.value } : { kind: 'stopped', error: result.error },
      )
    })
  }, [input])

  useEffect(() => {
    build()
    return () => controller.current?.abort()
  }, [build])

  const save = async (made: PublicationPackage) => {
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
      title="导出公开包"
      open
      width={640}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          {progress.kind === 'stopped' && progress.error.kind === 'render' && (
            <Button onClick={build}>再试一次</Button>
          )}
          {progress.kind === 'ready' && (
            <Button type="primary" loading={busy} onClick={() => void save(progress.made)}>
              保存公开包并登记公开
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
      {progress.kind === 'stopped' && <Stopped error={progress.error} />}
      {progress.kind === 'ready' && <Ready made={progress.made} />}
      {saveProblem !== '' && (
        <Alert type="error" showIcon role="alert" title={`${saveProblem}没有登记公开。`} />
      )}
      <ErrorNotice error={error} />
    </Modal>
  )
}

function renderers(report: (text: string) => void, signal: AbortSignal) {
  const file = async (
    format: 'pdf' | 'docx',
    text: string,
    model: DocumentModel,
  ): Promise<Result<Uint8Array, { readonly message: string }>> => {
    report(text)
    const made = await renderFile(format, model, {
      createdAt: instantOf(systemClock),
      sealPlace: false,
      signal,
    })
    if (!made.ok) return made
    if (format === 'docx') {
      report('正在打包，并逐字节扫描成品')
      // The scan is one long computation: the words above must be on the screen before it begins.
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    return ok(made.value.bytes)
  }
  return {
    html: renderPublicationHtml,
    htmlBody: renderPublicationBody,
    pdf: (model: DocumentModel) => file('pdf', '正在重新排版 PDF', model),
    docx: (model: DocumentModel) => file('docx', '正在生成 Word', model),
  }
}

function Stopped({ error }: { readonly error: PublicationError }) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={
        error.kind === 'leak'
          ? `扫描发现 ${error.leaks.length} 处应当隐去的内容，没有制作公开包`
          : '没有制作公开包'
      }
      description={
        <>
          <p>{describePublicationError(error)}</p>
          {error.kind === 'leak' && (
            <ul className={css.leaks}>
              {error.leaks.map(({ where, what, spelling }) => (
                <li key={`${where}:${what}:${spelling}`}>
                  <b>{what}</b> 在 {where}（{spelling}）
                </li>
              ))}
            </ul>
          )}
        </>
      }
    />
  )
}

function Ready({ made }: { readonly made: PublicationPackage }) {
  const masks = made.masking.segments.filter(({ kind }) => kind === 'mask').length
  return (
    <>
      <p className={css.clean}>
        <CheckCircleOutlined aria-hidden /> 成品扫描：{made.files.length} 个文件，0
        处残留；案号、机关名称等应当保留的内容齐全。
      </p>
      <p className={css.facts}>
        隐去 {masks} 处 · 检查 {made.masking.secrets.length} 项不得出现的信息
      </p>
      <table className={css.files}>
        <caption>{made.fileName}</caption>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">大小</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {made.files.map(({ name, bytes, sha256 }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{fileSizeText(bytes.length)}</td>
              <td>
                <code>{sha256.slice(0, 16)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
