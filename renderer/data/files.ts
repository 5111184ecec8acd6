/** Attachments: stored once per content, named by their SHA-256. */
import type { DomainError } from '#shared/domain/commands/errors.ts'
import type { StoredFile } from '#shared/domain/model/material.ts'
import { nativeCodec } from './native-codec.ts'
import type { FuyiDatabase } from './schema.ts'

/** An attachment on its way into the database; `hash` is what the material row refers to. */
export type Attachment = { readonly hash: string; readonly bytes: Uint8Array; readonly mime: string }

/** Largest attachment: 200 MB. */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024

/** Reads a chosen file and computes its hash. */
export async function attachmentOf(file: Blob): Promise<Attachment> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { hash: await nativeCodec.sha256(bytes), bytes, mime: file.type }
}

/** The first attachment whose bytes are not those of its hash, as an error; null when all are whole. */
export async function altered(attachments: readonly Attachment[]): Promise<DomainError | null> {
  for (const { hash, bytes } of attachments) {
    if ((await nativeCodec.sha256(bytes)) !== hash) {
      return {
        code: 'invalid',
        message: '附件在读取过程中发生变化，本次没有保存。请确认文件没有正在被其他程序修改，再重新选择。',
        fields: [],
      }
    }
  }
  return null
}

/** The row that is stored for an attachment. */
export function storedFileOf({ hash, bytes, mime }: Attachment): StoredFile {
  return { id: hash, size: bytes.length, mime, bytes }
}

/** A stored attachment by its hash; null when it is not here. */
export async function readFile(db: FuyiDatabase, hash: string): Promise<StoredFile | null> {
  return (await db.files.get(hash)) ?? null
}

/** An object URL for showing an attachment; the caller revokes it. Null when it is not here. */
export async function fileUrl(db: FuyiDatabase, hash: string): Promise<string | null> {
  const file = await readFile(db, hash)
  if (file === null) return null
  return URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mime }))
}
