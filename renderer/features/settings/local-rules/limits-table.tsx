/** The limits of a pack: what applies without it, what it asks for, where that stands, from when on. */
import { termText } from '#shared/domain/deadlines/engine/wording.ts'
import { localSource } from '#shared/domain/deadlines/local-due.ts'
import { officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import { ownLength } from '#shared/domain/deadlines/own-length.ts'
import { ruleByCode } from '#shared/domain/deadlines/rules/index.ts'
import type { LocalLimit } from '#shared/domain/model/local-rules.ts'
import type { OfficeSettings } from '#shared/domain/model/office.ts'
import { useSession } from '../../../app/session.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import css from './local-rules.module.css'

export type LimitsTableProps = { readonly label: string; readonly limits: readonly LocalLimit[] }

/** One row per limit. */
export function LimitsTable({ label, limits }: LimitsTableProps) {
  const { office } = useSession()
  return (
    <DataTable
      label={label}
      rows={limits}
      columns={columns(office.settings)}
      rowKey={({ code }) => code}
      empty="没有期限"
    />
  )
}

function columns(settings: OfficeSettings): readonly Column<LocalLimit>[] {
  return [
    {
      key: 'rule',
      title: '期限',
      render: ({ code }) => (
        <>
          {ruleByCode(code)?.name ?? '规则表中已没有这项期限'} <span className={css.code}>{code}</span>
        </>
      ),
    },
    {
      key: 'length',
      title: '法定长度 → 本地长度',
      width: 230,
      render: (limit) => <Lengths limit={limit} settings={settings} />,
    },
    { key: 'source', title: '依据文件及条文', render: localSource },
    { key: 'from', title: '施行日期', width: 120, render: ({ effectiveFrom }) => effectiveFrom },
  ]
}

type LengthsProps = { readonly limit: LocalLimit; readonly settings: OfficeSettings }

function Lengths({ limit, settings }: LengthsProps) {
  const rule = ruleByCode(limit.code)
  const own = rule === undefined ? null : ownLength(rule, officeConventions(settings).lengths)
  if (rule === undefined || own === null) return null
  const { unit } = rule
  return (
    <span className={css.length}>
      {rule.status === 'default' ? '本机关现行 ' : ''}
      {termText({ length: own, unit })}
      <span className={css.arrow}>→</span>
      <strong>{termText({ length: limit.length, unit })}</strong>
    </span>
  )
}
