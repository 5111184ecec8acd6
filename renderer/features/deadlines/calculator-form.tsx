/** The calculator's facts: only the fields that the chosen rule knows, each refusal at its field. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { EXCLUSION_REASONS } from '#shared/domain/deadlines/exclusion-reasons.ts'
import { officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import type { ExclusionKind, Rule } from '#shared/domain/deadlines/rule.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FieldGrid } from '../../ui/fields.tsx'
import { freshKey } from '../../ui/fresh-key.ts'
import { Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './calculator.module.css'
import type { FieldName, Verdict } from './calculator-check.ts'
import {
  asksExtension,
  asksExtensionDay,
  asksRealEstate,
  type CalculatorInput,
  type CalendarChoice,
  dateName,
  datesOf,
  type ExclusionInput,
  isAppointed,
  settingsOf,
} from './calculator-input.ts'

const CALENDAR_LABELS = {
  office: '本机关的日历（国务院放假安排）',
  weekends: '只按周六、周日推算',
} as const satisfies Record<CalendarChoice, string>

export type CalculatorFormProps = {
  readonly rule: Rule
  readonly input: CalculatorInput
  readonly verdict: Verdict
  readonly office: OfficeState
  readonly onChange: (patch: Partial<CalculatorInput>) => void
}

/** Facts, what does not count, calendar and readings. */
export function CalculatorForm({ rule, input, verdict, office, onChange }: CalculatorFormProps) {
  // A half-typed date is no mistake yet: a field is judged when it is left.
  const [typing, setTyping] = useState<string | null>(null)
  const errorAt = (field: FieldName) =>
    verdict.state === 'refused' && typing !== field ? verdict.errors.get(field) : undefined
  const watch = (field: FieldName) => ({
    onFocus: () => setTyping(field),
    onBlur: () => setTyping((now) => (now === field ? null : now)),
  })
  return (
    <>
      <Panel title="事实">
        <FieldGrid columns={2}>
          {datesOf(rule).map(({ fact, required }) => (
            <div key={fact} {...watch(fact)}>
              <Labelled
                label={required ? dateName(rule, fact) : `${dateName(rule, fact)}（可以不填）`}
                id={fact}
                error={errorAt(fact)}
              >
                <DateField
                  id={fact}
                  value={input.dates[fact] ?? ''}
                  onChange={(value) => onChange({ dates: { ...input.dates, [fact]: value } })}
                />
              </Labelled>
            </div>
          ))}
          {isAppointed(rule) && (
            <Labelled label="确定的天数" id="days" error={errorAt('days')}>
              <Input
                id="days"
                className={css.count ?? ''}
                inputMode="numeric"
                maxLength={6}
                value={input.setDays}
                onChange={({ target }) => onChange({ setDays: target.value })}
              />
            </Labelled>
          )}
          {isAppointed(rule) && (
            <Labelled label="由什么规定（可以不填）" id="setBy">
              <Input
                id="setBy"
                placeholder="法律和条文，或者文书"
                maxLength={120}
                value={input.setBy}
                onChange={({ target }) => onChange({ setBy: target.value })}
              />
            </Labelled>
          )}
          {asksRealEstate(rule) && (
            <Labelled label="行政行为" id="realEstate" error={errorAt('realEstate')}>
              <Checkbox
                id="realEstate"
                checked={input.realEstate}
                onChange={({ target }) => onChange({ realEstate: target.checked })}
              >
                因不动产提出
              </Checkbox>
            </Labelled>
          )}
        </FieldGrid>
        <FieldGrid columns={2}>
          {asksExtension(rule) && (
            <Labelled
              label="批准延长的天数"
              id="extension"
              error={errorAt('extension')}
              extra={rule.extension?.condition}
            >
              <Input
                id="extension"
                className={css.count ?? ''}
                inputMode="numeric"
                maxLength={6}
                value={input.extensionDays}
                onChange={({ target }) => onChange({ extensionDays: target.value })}
              />
            </Labelled>
          )}
          {asksExtensionDay(rule) && (
            <div {...watch('extensionDecidedOn')}>
              <Labelled
                label="批准延长之日"
                id="extensionDecidedOn"
                error={errorAt('extensionDecidedOn')}
                extra="填了延长的天数就要填：期限届满后才批准的延长不发生效力。有不计入的期间，先填在下面。"
              >
                <DateField
                  id="extensionDecidedOn"
                  value={input.dates.extensionDecidedOn ?? ''}
                  onChange={(value) => onChange({ dates: { ...input.dates, extensionDecidedOn: value } })}
                />
              </Labelled>
            </div>
          )}
        </FieldGrid>
      </Panel>
      <ExclusionsPanel rule={rule} input={input} errorAt={errorAt} watch={watch} onChange={onChange} />
      <ReadingsPanel rule={rule} input={input} office={office} onChange={onChange} />
    </>
  )
}

type Watch = (field: FieldName) => { readonly onFocus: () => void; readonly onBlur: () => void }

function ExclusionsPanel(props: {
  readonly rule: Rule
  readonly input: CalculatorInput
  readonly errorAt: (field: FieldName) => string | undefined
  readonly watch: Watch
  readonly onChange: (patch: Partial<CalculatorInput>) => void
}) {
  const { rule, input, errorAt, watch, onChange } = props
  const [first] = rule.exclusionKinds
  if (first === undefined) {
    return (
      <Panel title="不计入的期间">
        <p className={css.soft}>法律没有规定这项期限可以因中止、鉴定等扣除。</p>
      </Panel>
    )
  }
  const { exclusions } = input
  const put = (index: number, patch: Partial<ExclusionInput>) =>
    onChange({ exclusions: exclusions.map((line, at) => (at === index ? { ...line, ...patch } : line)) })
  return (
    <Panel
      title="不计入的期间"
      extra={
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() =>
            onChange({ exclusions: [...exclusions, { key: freshKey(), kind: first, from: '', to: '' }] })
          }
        >
          添加一段
        </Button>
      }
    >
      {exclusions.length === 0 && (
        <p className={css.soft}>没有。开始当日照计，次日起至结束当日不计（可在口径中改）。</p>
      )}
      {exclusions.map((line, index) => (
        <fieldset key={line.key} className={css.line} {...watch(`out.${index}`)}>
          <legend className="visually-hidden">第{index + 1}段</legend>
          <Labelled label="事由" id={`kind-${index}`}>
            <Select
              id={`kind-${index}`}
              className={css.kind ?? ''}
              popupMatchSelectWidth={false}
              value={line.kind}
              options={kindOptions(rule)}
              onChange={(kind: ExclusionKind) => put(index, { kind })}
            />
          </Labelled>
          <Labelled label="开始日" id={`from-${index}`}>
            <DateField id={`from-${index}`} value={line.from} onChange={(from) => put(index, { from })} />
          </Labelled>
          <Labelled label="结束日" id={`to-${index}`}>
            <DateField id={`to-${index}`} value={line.to} onChange={(to) => put(index, { to })} />
          </Labelled>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删除第${index + 1}段`}
            onClick={() => onChange({ exclusions: exclusions.filter((_line, at) => at !== index) })}
          />
          {errorAt(`out.${index}`) !== undefined && (
            <p className={css.error} role="alert">
              {errorAt(`out.${index}`)}
            </p>
          )}
        </fieldset>
      ))}
    </Panel>
  )
}

function ReadingsPanel({ rule, input, office, onChange }: Omit<CalculatorFormProps, 'verdict'>) {
  const own = officeConventions(office.settings)
  return (
    <Panel title="日历和口径">
      <FieldGrid columns={2}>
        <Labelled label="日历" id="calendar">
          <Select
            id="calendar"
            popupMatchSelectWidth={false}
            value={input.calendar}
            options={Object.entries(CALENDAR_LABELS).map(([value, label]) => ({ value, label }))}
            onChange={(calendar: CalendarChoice) => onChange({ calendar })}
          />
        </Labelled>
        {settingsOf(rule).map(({ key, question, options }) => (
          <Labelled key={key} label={question} id={key}>
            <Select
              id={key}
              popupMatchSelectWidth={false}
              value={input.readings[key] ?? own[key]}
              options={options.map(({ value, label }) => ({
                value,
                label: value === own[key] ? `${label}（本机关的口径）` : label,
              }))}
              onChange={(value: string) => onChange({ readings: { ...input.readings, [key]: value } })}
            />
          </Labelled>
        ))}
      </FieldGrid>
      {settingsOf(rule).some(({ key }) => (input.readings[key] ?? own[key]) !== own[key]) && (
        <Note tone="warning">正在使用与本机关不同的口径，结果只供比较。</Note>
      )}
    </Panel>
  )
}

/** One labelled control with its refusal under it. */
export function Labelled(props: {
  readonly label: string
  readonly id: string
  readonly error?: string | undefined
  readonly extra?: string | undefined
  readonly children: ReactNode
}) {
  const { label, id, error, extra, children } = props
  return (
    <Form.Item
      layout="vertical"
      label={label}
      htmlFor={id}
      className={css.field ?? ''}
      // A refusal takes the hint's place: what stands below must not move away under the pointer.
      {...(extra === undefined || error !== undefined ? {} : { extra })}
      {...(error === undefined
        ? {}
        : { validateStatus: 'error' as const, help: <span role="alert">{error}</span> })}
    >
      {children}
    </Form.Item>
  )
}

/** Causes that stop the rule's limit, and those that do not, so that the explanation can say so. */
function kindOptions(rule: Rule): object[] {
  const kinds = Object.keys(EXCLUSION_REASONS) as readonly ExclusionKind[]
  const option = (value: ExclusionKind) => ({ value, label: EXCLUSION_REASONS[value].name })
  return [
    { label: '停止本期限', title: '停止本期限', options: rule.exclusionKinds.map(option) },
    {
      label: '不停止本期限',
      title: '不停止本期限',
      options: kinds.filter((kind) => !rule.exclusionKinds.includes(kind)).map(option),
    },
  ]
}
