/** The text under the person's hands, saved by itself a moment after the last keystroke. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DomainError } from '#shared/domain/commands/errors.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { useExecute } from '../../data/hooks.ts'
import { useFlush } from '../../ui/flush.ts'
import { type Content, contentOf } from './document-content.ts'

/** ms after the last keystroke. */
const PAUSE = 800

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: DomainError }

export type DocumentDraft = {
  readonly content: Content
  readonly change: (next: (content: Content) => Content) => void
  readonly state: SaveState
  /** Saves now; true when everything is stored. */
  readonly save: () => Promise<boolean>
  /** Revision to name in a command after `save`. */
  readonly rev: () => number
  /** After a conflict: drop the own text and show what is stored. */
  readonly reload: () => void
  /** After a conflict: put the own text over what is stored. */
  readonly overwrite: () => Promise<boolean>
}

/** Edits one draft. The stored record is only taken over when nothing of one's own is unsaved. */
export function useDocumentDraft(record: DocumentRecord): DocumentDraft {
  const execute = useExecute()
  const [content, setContent] = useState(() => contentOf(record))
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const own = useRef({
    content,
    saved: content,
    rev: record.rev,
    running: null as Promise<boolean> | null,
  })
  const latest = useRef(record)
  latest.current = record

  const adopt = useCallback((stored: DocumentRecord) => {
    const fresh = contentOf(stored)
    Object.assign(own.current, { content: fresh, saved: fresh, rev: stored.rev })
    setContent(fresh)
    setState({ kind: 'saved' })
  }, [])

  useEffect(() => {
    const { content: mine, saved, rev, running } = own.current
    if (record.rev > rev && running === null && mine === saved) adopt(record)
  }, [record, adopt])

  const { caseId, id } = record
  const save = useCallback((): Promise<boolean> => {
    const drain = async (): Promise<boolean> => {
      while (own.current.content !== own.current.saved) {
        const sent = own.current.content
        setState({ kind: 'saving' })
        const result = await execute({
          type: 'document.save',
          caseId,
          documentId: id,
          expectedRev: own.current.rev,
          ...sent,
        })
        if (!result.ok) {
          setState({ kind: 'failed', error: result.error })
          return false
        }
        own.current.saved = sent
        own.current.rev += 1
      }
      setState({ kind: 'saved' })
      return true
    }
    own.current.running ??= drain().finally(() => {
      own.current.running = null
    })
    return own.current.running
  }, [execute, caseId, id])

  useEffect(() => {
    if (content === own.current.saved) return
    const timer = setTimeout(() => void save(), PAUSE)
    return () => clearTimeout(timer)
  }, [content, save])

  useEffect(() => () => void save(), [save])
  useFlush(save)

  const change = useCallback((next: (content: Content) => Content) => {
    const changed = next(own.current.content)
    if (changed === own.current.content) return
    own.current.content = changed
    setContent(changed)
    setState((before) => (before.kind === 'saving' ? before : { kind: 'pending' }))
  }, [])

  return {
    content,
    change,
    state,
    save,
    rev: () => own.current.rev,
    reload: () => adopt(latest.current),
    overwrite: () => {
      own.current.rev = latest.current.rev
      return save()
    },
  }
}
