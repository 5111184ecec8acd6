/** The editor of a draft: outline and check, section by section, and the page as it will be printed. */
import { MoreOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { checkDocument } from '#shared/documents/check/check-document.ts'
import { ITEM_KINDS } from '#shared/documents/check/finding.ts'
import { documentModelOf, suggestedFileName } from '#shared/documents/drafting/document-model.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { DocumentFinding } from '#shared/domain/commands/context.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { useSession } from '../../app/session.tsx'
import { ExportButton } from '../../documents/export-button.tsx'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { DecisionItemsEditor } from './decision-items-editor.tsx'
import { type Facts, generatorOf, textsOf, withFacts, withSection } from './document-content.ts'
import { DocumentHead } from './document-head.tsx'
import { entryFor, FACTS, goToPlace, goToSection } from './document-places.ts'
import css from './editor.module.css'
import { asksForFacts, FactsEditor } from './facts-editor.tsx'
import { FindingsList } from './findings-list.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { Outline, type OutlineEntry } from './outline.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { SaveProblem, SaveStatus } from './save-status.tsx'
import { SectionEditor } from './section-editor.tsx'
import { OPERATIVE, sectionsOfBlocks } from './section-of-block.ts'
import { useDocumentDraft } from './use-document-draft.ts'
import { VoidDialog } from './void-dialog.tsx'

export type DocumentEditorProps = {
  readonly aggregate: CaseAggregate
  readonly document: DocumentRecord
  /** The reconsideration case behind a suit. */
  readonly source: CaseAggregate | null
}

/** Section after which 主文 is printed. */
const BEFORE_ITEMS = 'basis'

/** Everything about one draft on one screen. */
export function DocumentEditor({ aggregate, document: record, source }: DocumentEditorProps) {
  const { office } = useSession()
  const draft = useDocumentDraft(record)
  const { content, change } = draft
  const [active, setActive] = useState('')
  const [dialog, setDialog] = useState<'issue' | 'void' | null>(null)
  const sections = useRef<HTMLDivElement>(null)
  useFocusedSection(sections, setActive)

  const template = templateOf(record.kind)
  const generate = useMemo(
    () => generatorOf(record, aggregate, office, source),
    [record, aggregate, office, source],
  )
  // Typing comes first; the page and the check follow as soon as the keyboard lets them.
  const shown = useDeferredValue(content)
  const current = useMemo(() => ({ ...record, ...shown }), [record, shown])
  const model = useMemo(() => documentModelOf(current, aggregate, office), [current, aggregate, office])
  const findings = useMemo(() => checkDocument(current, aggregate, office), [current, aggregate, office])
  const generated = useMemo(() => textsOf(generate(shown)), [generate, shown])
  const owners = useMemo(() => sectionsOfBlocks(model.blocks, shown), [model, shown])
  const marked = useMemo(
    () => owners.flatMap((owner, index) => (owner !== null && owner === active ? [index] : [])),
    [owners, active],
  )

  const hasItems = ITEM_KINDS.includes(record.kind)
  const entries = useMemo(() => entriesOf(record), [record])
  const { fields, decisionItems, addresseePartyIds } = content
  const facts = useMemo(
    () => ({ fields, decisionItems, addresseePartyIds }),
    [fields, decisionItems, addresseePartyIds],
  )

  const go = useCallback((key: string) => {
    if (sections.current !== null) goToSection(sections.current, key)
    setActive(key)
  }, [])
  const changeSection = useCallback(
    (key: string, text: string) => change((before) => withSection(before, key, text)),
    [change],
  )
  const changeFacts = useCallback(
    (patch: Partial<Facts>) => change((before) => withFacts(before, patch, generate)),
    [change, generate],
  )
  const changeItems = useCallback(
    (items: Facts['decisionItems']) => changeFacts({ decisionItems: items }),
    [changeFacts],
  )
  const goToFinding = useCallback(
    (finding: DocumentFinding) => {
      const key = entryFor(finding.sectionKey, entries)
      if (sections.current !== null) goToPlace(sections.current, key, finding)
      setActive(key)
    },
    [entries],
  )
  const pick = useCallback(
    (block: number) => {
      const owner = owners[block]
      if (owner !== null && owner !== undefined) go(owner)
    },
    [owners, go],
  )
  const newest = useRef(content)
  newest.current = content
  const exported = useCallback(
    () => documentModelOf({ ...record, ...newest.current }, aggregate, office),
    [record, aggregate, office],
  )
  const openDialog = async (which: 'issue' | 'void') => {
    if (await draft.save()) setDialog(which)
  }

  const hints = new Map(template.sections.map(({ key, hint }) => [key, hint]))
  return (
    <div className={css.page}>
      <DocumentHead record={aggregate.case} document={record} status={<SaveStatus state={draft.state} />}>
        <ExportButton model={exported} name={suggestedFileName(record, aggregate.case.number)} />
        <Button type="primary" onClick={() => void openDialog('issue')}>
          签发
        </Button>
        <ActionMenu
          menu={{
            items: [{ key: 'void', label: '作废这份草稿', danger: true }],
            onClick: () => void openDialog('void'),
          }}
        >
          <Button icon={<MoreOutlined />} aria-label="更多" aria-haspopup="menu" />
        </ActionMenu>
      </DocumentHead>
      <SaveProblem draft={draft} />
      <div className={css.body}>
        <aside className={css.outline}>
          <Outline entries={entries} findings={findings} active={active} onGo={go} />
          <h2>签发前检查</h2>
          <FindingsList findings={findings} onGo={goToFinding} />
        </aside>
        <div className={css.sections} ref={sections} data-sections>
          {asksForFacts(record.kind) && (
            <section className={css.section} data-section={FACTS} data-active={active === FACTS}>
              <FactsEditor kind={record.kind} aggregate={aggregate} facts={facts} onChange={changeFacts} />
            </section>
          )}
          {content.sections.map(({ key, label, text }) => (
            <div key={key}>
              <SectionEditor
                sectionKey={key}
                label={label}
                hint={hints.get(key) ?? ''}
                text={text}
                generated={generated.get(key) ?? ''}
                active={active === key}
                onChange={changeSection}
              />
              {hasItems && key === BEFORE_ITEMS && (
                <section className={css.section} data-section={OPERATIVE} data-active={active === OPERATIVE}>
                  <div className={css.sectionHead}>
                    <h2>决定主文</h2>
                  </div>
                  <p className={css.hint}>每一项复议请求都应当有结论；改动类型和事由，“决定依据”随之更新。</p>
                  <DecisionItemsEditor
                    kind={record.kind}
                    items={decisionItems}
                    aggregate={aggregate}
                    onChange={changeItems}
                  />
                </section>
              )}
            </div>
          ))}
          {content.sections.length === 0 && (
            <p className={css.hint}>这份文书由案件登记的内容直接生成，没有需要另写的文字。</p>
          )}
        </div>
        <PreviewPane model={model} sealPlace={office.settings.showSealPlace} marked={marked} onPick={pick} />
      </div>
      {dialog === 'issue' && (
        <IssueDialog
          aggregate={aggregate}
          document={{ ...record, ...content }}
          rev={draft.rev}
          onClose={() => setDialog(null)}
          onGo={(finding) => {
            setDialog(null)
            // The closing dialog gives the focus back to its button first.
            requestAnimationFrame(() => requestAnimationFrame(() => goToFinding(finding)))
          }}
        />
      )}
      {dialog === 'void' && <VoidDialog document={record} onClose={() => setDialog(null)} />}
    </div>
  )
}

/** 主文 has a place of its own among the sections. */
function entriesOf({ kind, sections }: DocumentRecord): readonly OutlineEntry[] {
  const items = { key: OPERATIVE, label: '决定主文' }
  return [
    ...(asksForFacts(kind) ? [{ key: FACTS, label: '受文人和要素' }] : []),
    ...sections.flatMap(({ key, label }) =>
      ITEM_KINDS.includes(kind) && key === BEFORE_ITEMS ? [{ key, label }, items] : [{ key, label }],
    ),
  ]
}

/** Tells which section the keyboard is in. */
function useFocusedSection(sections: RefObject<HTMLElement | null>, onEnter: (key: string) => void): void {
  useEffect(() => {
    const element = sections.current
    const follow = ({ target }: FocusEvent) => {
      const section = target instanceof Element ? target.closest<HTMLElement>('[data-section]') : null
      if (section?.dataset.section !== undefined) onEnter(section.dataset.section)
    }
    element?.addEventListener('focusin', follow)
    return () => element?.removeEventListener('focusin', follow)
  }, [sections, onEnter])
}
