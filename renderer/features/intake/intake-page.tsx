/** 收案登记: one page, checked as it is filled in, kept as a draft until it is registered. */
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSession } from '../../app/session.tsx'
import { useDraftStore, useDrafts } from '../../data/hooks.ts'
import { freshKey } from '../../ui/fresh-key.ts'
import { PageSkeleton } from '../../ui/page.tsx'
import { DraftList } from './draft-list.tsx'
import { DRAFT_PREFIX, draftValues } from './draft-values.ts'
import { IntakeForm } from './intake-form.tsx'
import { emptyIntake } from './intake-values.ts'

/** A new form, or the draft named in the address. */
export function IntakePage() {
  const { today } = useSession()
  const [search, setSearch] = useSearchParams()
  const [newKey, setNewKey] = useState(() => `${DRAFT_PREFIX}${freshKey()}`)
  const store = useDraftStore()
  const drafts = useDrafts()
  if (drafts === undefined) return <PageSkeleton />

  const asked = search.get('draft')
  const draft = drafts.find(({ key }) => key === asked)
  const others = drafts.filter(({ key }) => key.startsWith(DRAFT_PREFIX) && key !== (asked ?? newKey))
  const draftKey = draft?.key ?? newKey
  return (
    <IntakeForm
      key={draftKey}
      draftKey={draftKey}
      initial={draftValues(draft?.value) ?? emptyIntake(today, freshKey())}
      restored={draft !== undefined}
      notice={
        <DraftList
          drafts={others}
          onContinue={(key) => setSearch({ draft: key }, { replace: true })}
          onDiscard={(key) => void store.clear(key)}
        />
      }
      onNew={() => {
        setNewKey(`${DRAFT_PREFIX}${freshKey()}`)
        setSearch({}, { replace: true })
      }}
    />
  )
}
