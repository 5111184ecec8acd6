/** Where an arrangement comes from: the pasted notice, or a file. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button, Input, InputNumber } from 'antd'
import { useId, useState } from 'react'
import type { InputError } from '#shared/domain/calendar/arrangement-input.ts'
import { desktopApi } from '../../../platform/desktop.ts'
import { useNotify } from '../../../ui/feedback.tsx'
import { Panel } from '../../../ui/page.tsx'
import css from './calendar.module.css'
import { textOfFile } from './read-text-file.ts'
import { ReadingReport } from './reading-report.tsx'

export type ImportSourceProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onRead: (text: string, year: number | null) => void
  readonly error: InputError | null
}

const EXAMPLE =
  '粘贴通知全文，例如：\n国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕…号\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：……'

/** The text box, the file button, and why the last attempt could not be read. */
export function ImportSource({ text, onText, onRead, error }: ImportSourceProps) {
  const id = useId()
  const notify = useNotify()
  const [year, setYear] = useState<number | null>(null)
  // Where nothing asks for the year, one chosen for another text must not be taken.
  const askedYear = error?.code === 'noYear' ? year : null
  const openFile = async () => {
    const opened = await desktopApi().openFile({ kinds: ['json', 'csv', 'txt'], multiple: false })
    if (!opened.ok) {
      notify.problem(opened.error.message)
      return
    }
    const [file] = opened.value
    if (file === undefined) return
    const content = textOfFile(file.bytes)
    onText(content)
    onRead(content, askedYear)
  }
  return (
    <>
      <Panel title="导入放假安排">
        <div className={css.source}>
          <label htmlFor={id}>通知全文（从标题到落款）</label>
          <Input.TextArea
            id={id}
            value={text}
            placeholder={EXAMPLE}
            autoSize={{ minRows: 8, maxRows: 16 }}
            onChange={({ target }) => onText(target.value)}
          />
          <div className={css.choose}>
            <Button type="primary" onClick={() => onRead(text, askedYear)}>
              读取
            </Button>
            <Button icon={<FolderOpenOutlined />} onClick={() => void openFile()}>
              选择文件
            </Button>
            <span>放假安排文件（JSON）、日期表（CSV：日期，放假或者上班）、通知文本（TXT）都可以</span>
          </div>
          {error?.code === 'noYear' && (
            <div className={css.choose}>
              <label htmlFor={`${id}-year`}>安排的年份</label>
              <InputNumber id={`${id}-year`} min={2004} max={2199} value={year} onChange={setYear} />
            </div>
          )}
          {error !== null && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title="没有读成，现行日历没有变动"
              description={
                <ul className={css.doubts}>
                  {error.messages.map((message) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              }
            />
          )}
        </div>
      </Panel>
      {error !== null && <ReadingReport sentences={error.sentences} />}
    </>
  )
}
