/** Where a pack comes from: pasted text or a file, and what is wrong with it, place by place. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button, Input } from 'antd'
import { useId } from 'react'
import type { PackFault } from '#shared/domain/deadlines/local-pack.ts'
import { EXAMPLE_PACK } from '#shared/domain/deadlines/local-pack-text.ts'
import { desktopApi } from '../../../platform/desktop.ts'
import { useNotify } from '../../../ui/feedback.tsx'
import { Panel } from '../../../ui/page.tsx'
import { textOfFile } from '../calendar/read-text-file.ts'
import css from './local-rules.module.css'
import { RuleCodes } from './rule-codes.tsx'

export type PackSourceProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onRead: (text: string) => void
  readonly faults: readonly PackFault[]
}

/** The faults of the last attempt, the text box, the file button, and the codes a pack may use. */
export function PackSource({ text, onText, onRead, faults }: PackSourceProps) {
  const id = useId()
  const notify = useNotify()
  const openFile = async () => {
    const opened = await desktopApi().openFile({ kinds: ['json', 'txt'], multiple: false })
    if (!opened.ok) {
      notify.problem(opened.error.message)
      return
    }
    const [file] = opened.value
    if (file === undefined) return
    const content = textOfFile(file.bytes)
    onText(content)
    onRead(content)
  }
  return (
    <>
      <Panel title="导入地方规则包">
        <div className={css.source}>
          {faults.length > 0 && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title="没有读成，现行的期限没有变动"
              description={
                <ul className={css.faults}>
                  {faults.map(({ at, message }) => (
                    <li key={`${at}${message}`}>
                      {at !== '' && <b>{at}：</b>}
                      {message}
                    </li>
                  ))}
                </ul>
              }
            />
          )}
          <label htmlFor={id}>规则包内容（JSON）</label>
          <Input.TextArea
            id={id}
            value={text}
            placeholder={`粘贴规则包的内容，例如：\n${EXAMPLE_PACK}`}
            autoSize={{ minRows: 10, maxRows: 16 }}
            spellCheck={false}
            onChange={({ target }) => onText(target.value)}
          />
          <div className={css.choose}>
            <Button type="primary" onClick={() => onRead(text)}>
              读取
            </Button>
            <Button icon={<FolderOpenOutlined />} onClick={() => void openFile()}>
              选择文件
            </Button>
            <Button disabled={text.trim() !== ''} onClick={() => onText(EXAMPLE_PACK)}>
              填入样例
            </Button>
            <span>读取之后先看对照和变动清单，确认了才生效。</span>
          </div>
        </div>
      </Panel>
      <RuleCodes />
    </>
  )
}
