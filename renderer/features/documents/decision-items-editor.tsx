/** 决定主文: each item is a type, its statutory ground, the claims it answers, and the sentence itself. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, InputNumber, Select, Tooltip } from 'antd'
import { memo, useId, useState } from 'react'
import { decisionGround, decisionRule, soleGround } from '#shared/domain/decision/decision-rules.ts'
import { claimsAnsweredBy } from '#shared/domain/decision/default-claims.ts'
import { operativeText, proposedItem } from '#shared/domain/decision/operative-text.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import { DECISION_TYPE_LABELS, type DecisionItem, type DecisionType } from '#shared/domain/model/decision.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { articleText } from '../../ui/article-text.ts'
import { Note } from '../../ui/tags.tsx'
import css from './editor.module.css'

export type DecisionItemsEditorProps = {
  readonly kind: DocumentKind
  readonly items: readonly DecisionItem[]
  readonly aggregate: CaseAggregate
  readonly onChange: (items: readonly DecisionItem[]) => void
}

const ALL_TYPES = Object.keys(DECISION_TYPE_LABELS) as readonly DecisionType[]

/** 驳回申请 has a document of its own (法33). */
function typesFor(kind: DocumentKind): readonly DecisionType[] {
  return ALL_TYPES.filter((type) => (type === 'dismissApplication') === (kind === 'dismissalDecision'))
}

/**
 * The list of items. Nothing is chosen for the person: a row without a type is no item yet, so the document holds
 * only what was decided. A new item answers the claims that no other item answers yet, unless they ask for more
 * than its sentence gives.
 */
export const DecisionItemsEditor = memo(function DecisionItemsEditor({
  kind,
  items,
  aggregate,
  onChange,
}: DecisionItemsEditorProps) {
  const types = typesFor(kind)
  const answered = new Set(items.flatMap(({ claimIds }) => claimIds))
  const open = aggregate.claims.filter(({ id }) => !answered.has(id))
  const [adding, setAdding] = useState(false)
  const add = (type: DecisionType) => {
    setAdding(false)
    const claimIds = claimsAnsweredBy(type, open).map(({ id }) => id)
    onChange([...items, proposedItem(type, soleGround(type), claimIds, aggregate)])
  }
  const replace = (index: number, item: DecisionItem) =>
    onChange(items.map((other, at) => (at === index ? item : other)))
  const move = (index: number, by: -1 | 1) => {
    const [item, other] = [items[index], items[index + by]]
    if (item === undefined || other === undefined) return
    onChange(items.map((one, at) => (at === index ? other : at === index + by ? item : one)))
  }
  return (
    <div className={css.items}>
      {items.map((item, index) => (
        <ItemEditor
          key={`item-${String(index)}`}
          label={`第${index + 1}项主文`}
          types={types}
          item={item}
          aggregate={aggregate}
          onChange={(next) => replace(index, next)}
          tools={
            <>
              <Tooltip title="上移">
                <Button
                  size="small"
                  type="text"
                  aria-label={`上移第${index + 1}项主文`}
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
              </Tooltip>
              <Tooltip title="下移">
                <Button
                  size="small"
                  type="text"
                  aria-label={`下移第${index + 1}项主文`}
                  icon={<ArrowDownOutlined />}
                  disabled={index === items.length - 1}
                  onClick={() => move(index, 1)}
                />
              </Tooltip>
              <Tooltip title="删除">
                <Button
                  size="small"
                  type="text"
                  aria-label={`删除第${index + 1}项主文`}
                  icon={<DeleteOutlined />}
                  onClick={() => onChange(items.filter((_, at) => at !== index))}
                />
              </Tooltip>
            </>
          }
        />
      ))}
      {open.length > 0 && items.length > 0 && (
        <Note tone="warning">还有 {open.length} 项复议请求没有主文回应，每一项请求都应当有结论。</Note>
      )}
      {items.length === 0 || adding ? (
        <UnchosenItem
          label={`第${items.length + 1}项主文`}
          types={types}
          onChoose={add}
          {...(items.length === 0 ? {} : { onCancel: () => setAdding(false) })}
        />
      ) : (
        <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          再加一项主文
        </Button>
      )}
    </div>
  )
})

type UnchosenItemProps = {
  readonly label: string
  readonly types: readonly DecisionType[]
  readonly onChoose: (type: DecisionType) => void
  /** Absent for the first item: a decision has at least one. */
  readonly onCancel?: () => void
}

/** The place of an item whose type nobody has chosen yet. */
function UnchosenItem({ label, types, onChoose, onCancel }: UnchosenItemProps) {
  const id = useId()
  return (
    <fieldset className={css.item}>
      <legend className={css.itemHead}>
        <span>{label}</span>
        {onCancel !== undefined && (
          <Button size="small" type="text" onClick={onCancel}>
            取消
          </Button>
        )}
      </legend>
      <div className={css.itemRow}>
        <label htmlFor={`${id}-type`}>类型</label>
        <Select<DecisionType | null>
          id={`${id}-type`}
          value={null}
          placeholder="请选择决定类型"
          options={typeOptions(types)}
          onChange={(type) => type !== null && onChoose(type)}
        />
      </div>
      <p className={css.hint}>选定类型和法定事由后，主文和“决定依据”随之写出，仍可修改。</p>
    </fieldset>
  )
}

function typeOptions(types: readonly DecisionType[]) {
  return types.map((type) => ({ value: type, label: DECISION_TYPE_LABELS[type] }))
}

type ItemEditorProps = {
  readonly label: string
  readonly types: readonly DecisionType[]
  readonly item: DecisionItem
  readonly aggregate: CaseAggregate
  readonly onChange: (item: DecisionItem) => void
  readonly tools: React.ReactNode
}

function ItemEditor({ label, types, item, aggregate, onChange, tools }: ItemEditorProps) {
  const id = useId()
  const rule = decisionRule(item.type)
  const ground = decisionGround(item.type, item.ground)
  const proposed = operativeText(item.type, aggregate, { days: item.days })
  /** A sentence that nobody has rewritten follows the choices above it. */
  const follow = (next: DecisionItem): DecisionItem =>
    item.text === proposed || item.text === ''
      ? { ...next, text: operativeText(next.type, aggregate, { days: next.days }) }
      : next
  const changeType = (type: DecisionType) => {
    const kept = decisionGround(type, item.ground) === undefined ? soleGround(type) : item.ground
    onChange(proposedItem(type, kept, item.claimIds, aggregate))
  }
  return (
    <fieldset className={css.item}>
      <legend className={css.itemHead}>
        <span>{label}</span>
        <span>{tools}</span>
      </legend>
      <div className={css.itemRow}>
        <label htmlFor={`${id}-type`}>类型</label>
        <Select id={`${id}-type`} value={item.type} options={typeOptions(types)} onChange={changeType} />
        <label htmlFor={`${id}-ground`}>法定事由</label>
        <Select
          id={`${id}-ground`}
          value={ground === undefined ? null : item.ground}
          placeholder="请选择法定事由"
          popupMatchSelectWidth={560}
          options={rule.grounds.map(({ code, text, article }) => ({
            value: code,
            label: `${text}（${articleText(article)}）`,
            title: text,
          }))}
          onChange={(code) => onChange(follow({ ...item, ground: code ?? '' }))}
        />
        {rule.days === 'required' && (
          <>
            <label htmlFor={`${id}-days`}>期限（日）</label>
            <InputNumber
              id={`${id}-days`}
              min={1}
              max={365}
              precision={0}
              value={item.days}
              onChange={(days) => onChange(follow({ ...item, days }))}
            />
          </>
        )}
        <span>回应的请求</span>
        <Checkbox.Group
          className={css.claims ?? ''}
          value={[...item.claimIds]}
          options={aggregate.claims.map((claim) => ({
            value: claim.id,
            label: `${claim.order}. ${claim.text}`,
          }))}
          onChange={(claimIds) => onChange({ ...item, claimIds })}
        />
      </div>
      <label htmlFor={`${id}-text`} className={css.itemText}>
        主文（不写序号）
        {item.text !== proposed && (
          <Button size="small" type="link" onClick={() => onChange({ ...item, text: proposed })}>
            按所选重新生成
          </Button>
        )}
      </label>
      <Input.TextArea
        id={`${id}-text`}
        value={item.text}
        autoSize={{ minRows: 2 }}
        onChange={(event) => onChange({ ...item, text: event.target.value })}
      />
      {rule.caution !== '' && <Note>{rule.caution}</Note>}
    </fieldset>
  )
}
