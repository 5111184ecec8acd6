/** 证据清单: what goes to the court, in order, with what each item proves. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select, Space } from 'antd'
import { useMemo, useState } from 'react'
import { documentModelOf } from '#shared/documents/drafting/document-model.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import { evidenceCandidates } from '#shared/domain/litigation/evidence-candidates.ts'
import type { EvidenceItem } from '#shared/domain/model/material.ts'
import type { Draft } from '#shared/domain/model/meta.ts'
import { useSession } from '../../app/session.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { useFlush } from '../../ui/flush.ts'
import { EmptyState, Panel } from '../../ui/page.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { useCommand } from '../../ui/use-command.ts'
import css from './litigation.module.css'
import { blockedReason, type SuitView } from './suit.ts'

type Item = Omit<Draft<EvidenceItem>, 'caseId' | 'order'>
/** Rows need an identity of their own while they are moved about. */
type Row = { readonly key: string; readonly item: Item }

const GROUPS = {
  originalAct: '原行政行为',
  reconsideration: '复议程序',
  basis: '规范性文件',
} as const satisfies Record<EvidenceItem['group'], string>

const BLANK: Item = {
  group: 'originalAct',
  name: '',
  source: '',
  proves: '',
  pages: 0,
  original: false,
}

function rowsOf(evidence: readonly EvidenceItem[]): readonly Row[] {
  return evidence.map(({ id, group, name, source, proves, pages, original }) => ({
    key: id,
    item: { group, name, source, proves, pages, original },
  }))
}

function isSame(a: Item, b: Item): boolean {
  return a.name === b.name && a.source === b.source
}

/** Edited as a whole and saved as a whole; after the answer was filed it is only read. */
export function EvidencePanel({ view }: { readonly view: SuitView }) {
  const { aggregate, source } = view
  const { office } = useSession()
  const { run, busy, error } = useCommand()
  const [rows, setRows] = useState<readonly Row[] | null>(null)
  const [nextKey, setNextKey] = useState(1)
  const blocked = blockedReason(view, 'saveEvidence')
  const shown = rows ?? rowsOf(aggregate.evidence)
  const dirty = rows !== null
  // The pages of issued documents are known: they are laid out as they were signed.
  const candidates = useMemo(
    () =>
      source === null
        ? []
        : evidenceCandidates(
            source,
            (document) => layoutDocument(documentModelOf(document, source, office)).pages.length,
          ),
    [source, office],
  )
  const missing = candidates.filter((candidate) => !shown.some(({ item }) => isSame(item, candidate)))
  const knownPages = (item: Item) => candidates.find((candidate) => isSame(item, candidate))?.pages ?? 0
  const uncounted = shown.filter(({ item }) => item.pages === 0)
  const countable = uncounted.filter(({ item }) => knownPages(item) > 0)
  const fillPages = () =>
    setRows(
      shown.map((row) =>
        row.item.pages === 0 ? { ...row, item: { ...row.item, pages: knownPages(row.item) } } : row,
      ),
    )
  useUnsavedGuard(dirty, '证据清单有修改还没有保存，离开后会丢失。')

  const save = async () => {
    const saved = await run({
      type: 'litigation.saveEvidence',
      caseId: aggregate.case.id,
      items: shown.map(({ item }) => item),
    })
    if (saved !== null) setRows(null)
    return saved !== null
  }
  useFlush(async () => !dirty || (await save()))
  const add = (items: readonly Item[]) => {
    setRows([...shown, ...items.map((item, index) => ({ key: `new-${nextKey + index}`, item }))])
    setNextKey(nextKey + items.length)
  }
  const change = (index: number, patch: Partial<Item>) =>
    setRows(shown.map((row, at) => (at === index ? { ...row, item: { ...row.item, ...patch } } : row)))
  const move = (index: number, by: -1 | 1) => {
    const [row, other] = [shown[index], shown[index + by]]
    if (row === undefined || other === undefined) return
    setRows(shown.map((one, at) => (at === index ? other : at === index + by ? row : one)))
  }
  const pages = shown.reduce((sum, { item }) => sum + item.pages, 0)
  return (
    <Panel
      title="证据清单"
      id="evidence"
      flush
      extra={
        <Space>
          <span>
            {shown.length} 件 {uncounted.length === 0 ? `${pages} 页` : `· ${uncounted.length} 件没有填页数`}
            {dirty ? ' · 有修改未保存' : ''}
          </span>
          {dirty && (
            <>
              <Button size="small" onClick={() => setRows(null)}>
                放弃修改
              </Button>
              <Button size="small" type="primary" ghost loading={busy} onClick={() => void save()}>
                保存清单
              </Button>
            </>
          )}
        </Space>
      }
    >
      {error !== null && (
        <div className={css.inPanel}>
          <ErrorNotice error={error} />
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState title="还没有列入证据" hint="可以从复议案卷中选入，也可以自己添加。" />
      ) : (
        <div className={css.scroll}>
          <table className={css.evidence} aria-label="证据清单">
            <thead>
              <tr>
                <th scope="col">序号</th>
                <th scope="col">类别</th>
                <th scope="col">证据名称</th>
                <th scope="col">来源</th>
                <th scope="col">证明对象和内容</th>
                <th scope="col">页数</th>
                <th scope="col">形式</th>
                {blocked === '' && <th scope="col">调整</th>}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, item }, index) =>
                blocked === '' ? (
                  <EditableRow
                    key={key}
                    number={index + 1}
                    item={item}
                    last={index === shown.length - 1}
                    onChange={(patch) => change(index, patch)}
                    onMove={(by) => move(index, by)}
                    onRemove={() => setRows(shown.filter((_, at) => at !== index))}
                  />
                ) : (
                  <tr key={key}>
                    <td>{index + 1}</td>
                    <td>{GROUPS[item.group]}</td>
                    <td>{item.name}</td>
                    <td>{item.source}</td>
                    <td>{item.proves}</td>
                    <td>{item.pages === 0 ? '' : item.pages}</td>
                    <td>{item.original ? '原件' : '复印件'}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      <div className={css.inPanel}>
        {blocked === '' ? (
          <Space wrap>
            <Button size="small" icon={<PlusOutlined />} onClick={() => add([BLANK])}>
              添加一件
            </Button>
            {countable.length > 0 && (
              <Button size="small" onClick={fillPages}>
                填入已签发文书的页数（{countable.length} 件）
              </Button>
            )}
            {missing.length > 0 && (
              <Select<string>
                size="small"
                className={css.candidates ?? ''}
                aria-label="从复议案卷选入"
                placeholder={`从复议案卷选入（还有 ${missing.length} 件）`}
                value={null}
                options={[
                  { value: 'all', label: `全部选入（${missing.length} 件）` },
                  ...missing.map(({ name }, index) => ({ value: String(index), label: name })),
                ]}
                onChange={(value) =>
                  add(missing.filter((_, index) => value === 'all' || value === String(index)))
                }
              />
            )}
          </Space>
        ) : (
          <span className={css.soft}>{blocked}</span>
        )}
      </div>
    </Panel>
  )
}

type EditableRowProps = {
  readonly number: number
  readonly item: Item
  readonly last: boolean
  readonly onChange: (patch: Partial<Item>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function EditableRow({ number, item, last, onChange, onMove, onRemove }: EditableRowProps) {
  const of = (what: string) => `第${number}件${what}`
  return (
    <tr>
      <td>{number}</td>
      <td>
        <Select
          aria-label={of('类别')}
          value={item.group}
          popupMatchSelectWidth={false}
          options={Object.entries(GROUPS).map(([value, label]) => ({ value, label }))}
          onChange={(group) => onChange({ group: group as EvidenceItem['group'] })}
        />
      </td>
      <td>
        <Input.TextArea
          aria-label={of('证据名称')}
          autoSize={{ minRows: 1 }}
          value={item.name}
          onChange={({ target }) => onChange({ name: target.value.replaceAll('\n', '') })}
        />
      </td>
      <td>
        <Input.TextArea
          aria-label={of('来源')}
          autoSize={{ minRows: 1 }}
          value={item.source}
          onChange={({ target }) => onChange({ source: target.value })}
        />
      </td>
      <td>
        <Input.TextArea
          aria-label={of('证明对象')}
          autoSize={{ minRows: 1 }}
          value={item.proves}
          onChange={({ target }) => onChange({ proves: target.value })}
        />
      </td>
      <td>
        <InputNumber
          aria-label={of('页数')}
          min={0}
          max={99_999}
          precision={0}
          controls={false}
          value={item.pages === 0 ? null : item.pages}
          onChange={(value) => onChange({ pages: value ?? 0 })}
        />
      </td>
      <td>
        <Select
          aria-label={of('形式')}
          value={item.original ? 'original' : 'copy'}
          options={[
            { value: 'copy', label: '复印件' },
            { value: 'original', label: '原件' },
          ]}
          onChange={(value) => onChange({ original: value === 'original' })}
        />
      </td>
      <td>
        <span className={css.rowTools}>
          <Button
            size="small"
            type="text"
            aria-label={`上移第${number}件`}
            icon={<ArrowUpOutlined />}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            type="text"
            aria-label={`下移第${number}件`}
            icon={<ArrowDownOutlined />}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <Button
            size="small"
            type="text"
            aria-label={`移出第${number}件`}
            icon={<DeleteOutlined />}
            onClick={onRemove}
          />
        </span>
      </td>
    </tr>
  )
}
