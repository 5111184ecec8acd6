/** Exporting documents: rendered in the worker, saved where the person says, cancellable while it runs. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { instantOf } from '#shared/kernel/clock.ts'
import { desktopApi } from '../platform/desktop.ts'
import { systemClock } from '../ui/clock.ts'
import { useNotify } from '../ui/feedback.tsx'
import { renderFile } from './render-client.ts'

export type ExportFormat = 'pdf' | 'docx'

export type ExportItem = {
  readonly format: ExportFormat
  readonly model: DocumentModel
  /** File name without extension. */
  readonly name: string
}

export type Exporter = {
  /** What is being made now; null when nothing is. */
  readonly progress: string | null
  readonly cancel: () => void
  readonly exportOne: (item: ExportItem) => Promise<void>
  /** Several files into one new folder. */
  readonly exportFolder: (folderName: string, items: readonly ExportItem[]) => Promise<void>
}

const FORMAT_NAMES = { pdf: 'PDF', docx: 'Word（DOCX）' } as const satisfies Record<ExportFormat, string>

/** One exporter per page; leaving the page cancels what runs. */
export function useExport(): Exporter {
  const notify = useNotify()
  const [progress, setProgress] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => running.current?.abort(), [])
  useEffect(() => cancel, [cancel])

  const render = async ({ format, model, name }: ExportItem, signal: AbortSignal) => {
    setProgress(`正在生成 ${FORMAT_NAMES[format]}：${name}`)
    const made = await renderFile(format, model, { createdAt: instantOf(systemClock), signal })
    if (made.ok) return made.value
    if (made.error.code === 'cancelled') notify.done(made.error.message)
    else notify.problem(made.error.message)
    return null
  }

  const during = async (work: (signal: AbortSignal) => Promise<void>) => {
    if (running.current !== null) return
    const controller = new AbortController()
    running.current = controller
    try {
      await work(controller.signal)
    } finally {
      running.current = null
      setProgress(null)
    }
  }

  return {
    progress,
    cancel,
    exportOne: (item) =>
      during(async (signal) => {
        const file = await render(item, signal)
        if (file === null) return
        const { format, name } = item
        const saved = await desktopApi().saveFile({
          suggestedName: `${name}.${format}`,
          kind: format,
          bytes: file.bytes,
        })
        if (!saved.ok) notify.problem(saved.error.message)
        else if (!saved.value.cancelled)
          notify.done([exportedText(`${name}.${format}`, file.pageCount), ...file.notices].join('；'))
      }),
    exportFolder: (folderName, items) =>
      during(async (signal) => {
        const files: { readonly path: string; readonly bytes: Uint8Array }[] = []
        for (const item of items) {
          const file = await render(item, signal)
          if (file === null) return
          files.push({ path: `${item.name}.${item.format}`, bytes: file.bytes })
        }
        const saved = await desktopApi().saveFiles({ folderName, files })
        if (!saved.ok) notify.problem(saved.error.message)
        else if (!saved.value.cancelled) notify.done(`已导出 ${files.length} 个文件：${folderName}`)
      }),
  }
}

function exportedText(name: string, pageCount: number | null): string {
  return pageCount === null ? `已导出 ${name}` : `已导出 ${name}（${pageCount} 页）`
}
