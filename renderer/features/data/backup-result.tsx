/** What became of a backup: which file, where, how large, and how far it was checked. */
import { fileSizeText } from '../../ui/file-size.ts'
import { Note } from '../../ui/tags.tsx'
import css from './data.module.css'
import type { BackupFile } from './save-backup.ts'

const PROOFS = {
  reread: '已核对：写入后重新读出，校验值一致',
  seenByPerson: '内容打包后逐项核对过；下载到的文件程序读不到，由您确认在下载目录',
} as const satisfies Record<BackupFile['proof'], string>

/** Stays until the next backup, so that it can be copied down. */
export function BackupResult({ file }: { readonly file: BackupFile }) {
  const facts = [
    ['文件', file.name],
    ['位置', file.path ?? '浏览器的下载目录'],
    ['大小', fileSizeText(file.size)],
    ['核对', PROOFS[file.proof]],
    ['SHA-256', file.sha256],
  ] as const
  return (
    <section className={css.result} aria-label="本次备份">
      <Note tone="success">这次备份已经完成。请把文件移到本机以外的地方。</Note>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{name === 'SHA-256' ? <code>{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
