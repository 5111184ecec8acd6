/** Files chosen on the form, held in memory until the registration is saved. Drafts keep their names, not their bytes. */
import { useMemo, useRef } from 'react'
import { type Attachment, attachmentOf, MAX_ATTACHMENT_BYTES } from '../../data/files.ts'
import { useNotify } from '../../ui/feedback.tsx'
import { fileSizeText } from '../../ui/file-size.ts'
import type { MaterialValues } from './intake-values.ts'

export type FilePile = {
  /** Reads and digests a file; null when it was refused (the person was told why). */
  readonly add: (file: File) => Promise<MaterialValues | null>
  readonly has: (hash: string) => boolean
  /** The attachments of these hashes; those not in memory are left out. */
  readonly of: (hashes: readonly string[]) => readonly Attachment[]
}

/** One pile per form. */
export function useFilePile(): FilePile {
  const attachments = useRef(new Map<string, Attachment>())
  const notify = useNotify()
  const problem = useRef(notify.problem)
  problem.current = notify.problem
  return useMemo(
    () => ({
      add: async (file) => {
        if (file.size > MAX_ATTACHMENT_BYTES) {
          problem.current(
            `“${file.name}”有 ${fileSizeText(file.size)}，超过每个附件 200 MB 的上限，没有加入。请压缩或者拆分后再添加。`,
          )
          return null
        }
        if (file.size === 0) {
          problem.current(`“${file.name}”是空文件，没有加入。请检查原文件。`)
          return null
        }
        try {
          const attachment = await attachmentOf(file)
          attachments.current.set(attachment.hash, attachment)
          return materialOf(file, attachment.hash)
        } catch {
          problem.current(`“${file.name}”读不出来，没有加入。文件可能正被其他程序占用，请关闭后再试。`)
          return null
        }
      },
      has: (hash) => attachments.current.has(hash),
      of: (hashes) => hashes.flatMap((hash) => attachments.current.get(hash) ?? []),
    }),
    [],
  )
}

function materialOf(file: File, fileHash: string): MaterialValues {
  return {
    name: file.name.replace(/\.[^.]+$/, ''),
    category: guessCategory(file.name),
    fromPartyId: '',
    pages: null,
    original: false,
    fileHash,
    fileName: file.name,
    fileSize: file.size,
  }
}

function guessCategory(name: string): MaterialValues['category'] {
  if (name.includes('申请书')) return 'application'
  if (/身份证|执照|证件/.test(name)) return 'identity'
  if (/委托|授权/.test(name)) return 'authorization'
  return 'evidence'
}
