/** What came of making a package: why there is none, or what is in it. */
import { CheckCircleOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import { describePublicationError } from '#shared/publication/package/build-package.ts'
import type { PackageFailure } from '../../documents/render-client.ts'
import type { ReadyPackage } from '../../documents/render-protocol.ts'
import { fileSizeText } from '../../ui/file-size.ts'
import { Note } from '../../ui/tags.tsx'
import css from './export-dialog.module.css'

/** The reason in plain words; leaks one by one. */
export function PackageStopped({ error }: { readonly error: PackageFailure }) {
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
          <p>{error.kind === 'stopped' ? error.message : describePublicationError(error)}</p>
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

type PackageReadyProps = {
  readonly made: ReadyPackage
  /** SHA-256 of the package that left the office; null when none did. */
  readonly releasedHash: string | null
}

/** The result of the scan and the files with their checksums. */
export function PackageReady({ made, releasedHash }: PackageReadyProps) {
  return (
    <>
      {releasedHash !== null &&
        (made.sha256 === releasedHash ? (
          <Note>与登记公开的包逐字节一致（SHA-256 {releasedHash.slice(0, 16)}…）。</Note>
        ) : (
          <Note tone="warning">
            与登记公开的包不一致：登记的 SHA-256 为 {releasedHash.slice(0, 16)}…，这一份为{' '}
            {made.sha256.slice(0, 16)}
            …。公开之后，案件信息、本机关设置、字体或者程序版本可能有过变动。需要用新的一份替换网站内容的，请先撤回公开，再重新办理。
          </Note>
        ))}
      <p className={css.clean}>
        <CheckCircleOutlined aria-hidden /> 成品扫描：{made.files.length} 个文件，0
        处残留；案号、机关名称等应当保留的内容齐全。
      </p>
      <p className={css.facts}>
        隐去 {made.masks} 处 · 检查 {made.secrets} 项不得出现的信息
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
          {made.files.map(({ name, size, sha256 }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{fileSizeText(size)}</td>
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
