/** The filters above a list: text, choices that show what they are set to, and one way to clear them all. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import css from './filter-bar.module.css'

export type FilterBarProps = {
  /** Names the region: 筛选案件. */
  readonly label: string
  /** Given while something is narrowed: takes all filters away. */
  readonly onClear?: (() => void) | undefined
  readonly children: ReactNode
}

/** One row of filters; it folds on a narrow window and is not printed. */
export function FilterBar({ label, onClear, children }: FilterBarProps) {
  return (
    <search className={`${css.bar} no-print`} aria-label={label}>
      {children}
      {onClear !== undefined && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </search>
  )
}

export type FilterSelectProps<T extends string> = {
  /** Shown while nothing is chosen. */
  readonly label: string
  /** Empty while nothing is chosen. */
  readonly value: T | ''
  /** Options as the component kit takes them, grouped or not. */
  readonly options: readonly object[]
  readonly onChange: (value: T | '') => void
}

/** A choice that stands out while it narrows the list, and is cleared by itself. */
export function FilterSelect<T extends string>({ label, value, options, onChange }: FilterSelectProps<T>) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className={(value === '' ? css.select : css.selectSet) ?? ''}
      popupMatchSelectWidth={false}
      allowClear
      value={value === '' ? null : value}
      options={[...options]}
      onChange={(chosen: T | null | undefined) => onChange(chosen ?? '')}
    />
  )
}

export type FilterTextProps = {
  readonly placeholder: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/**
 * Text is applied a moment after typing stops, so that each keystroke does not rebuild the list. An answer to what was
 * sent earlier never replaces what has been typed since, and nothing is sent in the middle of an input method's word.
 */
export function FilterText({ placeholder, value, onChange }: FilterTextProps) {
  const [text, setText] = useState(value)
  const [composing, setComposing] = useState(false)
  /** What the list shows, then what was sent and has not come back yet. */
  const sent = useRef<readonly string[]>([value])
  useEffect(() => {
    const answered = sent.current.lastIndexOf(value)
    sent.current = answered === -1 ? [value] : sent.current.slice(answered)
    // Set from outside: 清除筛选, or the way back in the history.
    if (answered === -1) setText(value)
  }, [value])
  useEffect(() => {
    if (composing || text === sent.current.at(-1)) return
    const timer = setTimeout(() => {
      sent.current = [...sent.current, text]
      onChange(text)
    }, 150)
    return () => clearTimeout(timer)
  }, [text, composing, onChange])
  return (
    <Input
      className={css.text ?? ''}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      placeholder={placeholder}
      aria-label="筛选文字"
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  )
}
