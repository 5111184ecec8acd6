/** What is worth knowing about the application as entered so far. Nothing here stops the registration. */
import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { IntakeFinding, IntakeFindingCode } from '#shared/domain/acceptance/finding.ts'
import { intakeFindings } from '#shared/domain/acceptance/intake-findings.ts'
import type { IntakeInput } from '#shared/domain/commands/intake/intake-command.ts'
import { useSession } from '../../app/session.tsx'
import { useDuplicates } from '../../data/hooks.ts'
import { Panel } from '../../ui/page.tsx'
import { provisionalText } from '../../ui/provisional-text.ts'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { Articles, Mark } from '../../ui/tags.tsx'
import { goToField } from './go-to-field.ts'
import css from './intake.module.css'
import { type IntakeValues, intakeInput } from './intake-values.ts'

const TITLES = {
  timeLimit: '申请期限',
  duplicate: '重复与关联',
  jurisdiction: '管辖',
  participants: '参加人',
  missing: '还缺的内容（登记后可以补正）',
  channel: '来件方式',
  prerequisite: '复议前置',
  simplified: '简易程序',
} as const satisfies Record<IntakeFindingCode, string>

/** Findings by subject, recomputed as the form changes. */
export function IntakeChecks({ values }: { readonly values: IntakeValues }) {
  const { office, today } = useSession()
  const input = useMemo(() => intakeInput(values, office.agencies), [values, office.agencies])
  const similar = useDuplicates(duplicateInput(input)) ?? []
  const { findings, applicationLimit } = useMemo(
    () => intakeFindings(input, office, similar, today),
    [input, office, similar, today],
  )
  const subjects = (Object.keys(TITLES) as IntakeFindingCode[])
    .map((code) => ({ code, rows: findings.filter((finding) => finding.code === code) }))
    .filter(({ rows }) => rows.length > 0)
  const warnings = findings.filter(({ code, level }) => level === 'warning' && code !== 'missing').length

  return (
    <Panel
      title="登记时核对"
      extra={warnings === 0 ? undefined : <Mark tone="warning">{warnings} 项要留意</Mark>}
    >
      {subjects.length === 0 && (
        <p className={css.clear}>
          <CheckCircleOutlined aria-hidden /> 没有发现要留意的地方。
        </p>
      )}
      {subjects.map(({ code, rows }) => (
        <section key={code} className={css.finding} aria-label={TITLES[code]}>
          <h3 className={css.findingHead}>{TITLES[code]}</h3>
          {rows.map((finding) => (
            <Finding key={`${finding.field}:${finding.message}`} finding={finding} />
          ))}
          {code === 'timeLimit' && applicationLimit?.deadline.provisional === true && (
            <p className={css.findingText}>
              <Mark tone="warning">暂定</Mark> {provisionalText(applicationLimit.deadline.provisionalYears)}。
            </p>
          )}
          {code === 'timeLimit' && applicationLimit !== null && (
            <details className={css.why}>
              <summary>怎样算出来的</summary>
              <ClockReckoning clock={applicationLimit} office={office} />
            </details>
          )}
          {code === 'duplicate' &&
            [...new Map(similar.map((hit) => [hit.caseId, hit.number]))].map(([caseId, number]) => (
              <Link key={caseId} to={`/cases/${caseId}`} target="_blank" className={css.link}>
                看{number}
              </Link>
            ))}
        </section>
      ))}
    </Panel>
  )
}

function Finding({ finding }: { readonly finding: IntakeFinding }) {
  const { level, message, articles, field } = finding
  const missing = finding.code === 'missing'
  return (
    <div className={css.findingText}>
      {level === 'warning' && !missing && <Mark tone="warning">留意</Mark>} {message}{' '}
      {!missing && <Articles articles={articles} />}
      {field !== '' && missing && (
        <Button type="link" size="small" onClick={() => goToField(field)}>
          去填写
        </Button>
      )}
    </div>
  )
}

function duplicateInput(input: IntakeInput): Parameters<typeof useDuplicates>[0] {
  const { parties, act } = input
  return {
    actNumber: act.number,
    actTitle: act.title,
    agencyName: parties
      .flatMap((party) => (party.kind === 'agency' ? [party.organizationName] : []))
      .join('、'),
    applicants: parties
      .filter(({ role }) => role === 'applicant')
      .map((party) =>
        party.kind === 'natural'
          ? { idNumber: party.idNumber, ...party.name, organizationName: '' }
          : { idNumber: '', surname: '', given: '', organizationName: party.organizationName },
      ),
    exceptCaseId: '',
  }
}
