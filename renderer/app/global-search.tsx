/** Ctrl+K: finds a case by number, party, act or document from anywhere, and opens it with Enter. */
import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SearchHit } from '../data/case-index.ts'
import { type SearchAnswer, useSearch } from '../data/hooks.ts'
import { casePath } from '../ui/case-path.ts'
import { StageTag } from '../ui/tags.tsx'
import css from './global-search.module.css'

const MATCH_LABELS = {
  number: '案号',
  party: '当事人',
  act: '行政行为',
  document: '文书',
  other: '内容',
} as const satisfies Record<SearchHit['matched'], string>

export type GlobalSearchHandle = { readonly open: () => void; readonly close: () => void }
const NO_ANSWER: SearchAnswer = { query: '', hits: [] }

export type GlobalSearchProps = { readonly ref: Ref<GlobalSearchHandle> }

/**
 * The search palette. It is always in the page and opens within the keystroke that asks for it: what is typed
 * right after Ctrl+K, before anything could be drawn, is already text of the search.
 */
export function GlobalSearch({ ref }: GlobalSearchProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<InputRef>(null)
  const [text, setText] = useState('')
  const [opened, setOpened] = useState(false)

  useImperativeHandle(ref, () => ({
    open: () => {
      if (dialog.current?.open === false) dialog.current.showModal()
      input.current?.focus()
      setOpened(true)
    },
    close: () => dialog.current?.close(),
  }))

  useEffect(() => {
    const shown = dialog.current
    // Esc closes the palette alone, not the dialog of the program that may stand under it.
    const keepEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation()
    }
    shown?.addEventListener('keydown', keepEscape)
    return () => shown?.removeEventListener('keydown', keepEscape)
  }, [])

  return (
    <dialog
      ref={dialog}
      className={css.palette}
      aria-label="查找"
      closedby="any"
      onClose={() => {
        setOpened(false)
        setText('')
      }}
    >
      <Palette
        input={input}
        text={text}
        onText={setText}
        active={opened}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  )
}

type PaletteProps = {
  readonly input: Ref<InputRef>
  readonly text: string
  readonly onText: (text: string) => void
  /** A closed palette looks nothing up. */
  readonly active: boolean
  readonly onClose: () => void
}

function Palette({ input, text, onText, active, onClose }: PaletteProps) {
  const [at, setAt] = useState(0)
  /** The text for which Enter was pressed before its answer was there. */
  const [wanted, setWanted] = useState<string | null>(null)
  const asked = active ? text.trim() : ''
  const { query, hits } = useSearch(asked, 12) ?? NO_ANSWER
  const navigate = useNavigate()
  const listId = useId()
  const current = Math.min(at, Math.max(0, hits.length - 1))

  const open = (hit: SearchHit | undefined) => {
    if (hit === undefined) return
    onClose()
    setWanted(null)
    void navigate(casePath({ kind: hit.kind, id: hit.caseId }))
  }
  const openWanted = useEffectEvent(() => {
    if (wanted === query && query === asked) open(hits[0])
  })
  useEffect(() => {
    if (wanted !== null && query !== '') openWanted()
  }, [wanted, query])

  return (
    <div>
      <Input
        ref={input}
        size="large"
        variant="borderless"
        className={css.input ?? ''}
        prefix={<SearchOutlined aria-hidden />}
        placeholder="案号、申请人、被申请人、文号、行政行为…… 可用空格隔开几个词"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-label="查案件、当事人、文书"
        {...(hits[current] === undefined ? {} : { 'aria-activedescendant': `${listId}-${current}` })}
        value={text}
        maxLength={100}
        onChange={(event) => {
          onText(event.target.value)
          setWanted(null)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            if (query === asked) open(hits[current])
            else setWanted(asked)
          }
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step === 0) return
          event.preventDefault()
          setAt(Math.max(0, Math.min(hits.length - 1, current + step)))
        }}
      />
      <div className={css.list} id={listId} role="listbox" aria-label="查找结果">
        {hits.map((hit, index) => (
          <div
            key={hit.caseId}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={index === current ? css.current : css.hit}
            onMouseMove={() => setAt(index)}
            onClick={() => open(hit)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') open(hit)
            }}
          >
            <Hit hit={hit} />
          </div>
        ))}
      </div>
      <p className={css.foot}>
        {query === ''
          ? '↑ ↓ 选择　Enter 打开　Esc 关闭'
          : hits.length === 0
            ? `没有找到“${query}”。可以少写几个字，或换成案号里的数字再查。`
            : '↑ ↓ 选择　Enter 打开　Esc 关闭'}
      </p>
    </div>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  return (
    <>
      <div className={css.main}>
        <strong>{hit.number}</strong>
        <span>
          {hit.applicantLabel}与{hit.respondentLabel}
        </span>
        <StageTag stage={hit.stage} />
      </div>
      <div className={css.sub}>
        {hit.actLabel}
        {hit.matchedText !== '' && (
          <span className={css.matched}>
            {MATCH_LABELS[hit.matched]}：{hit.matchedText}
          </span>
        )}
      </div>
    </>
  )
}
