/** 裁判结果、送达其他当事人、上诉、二审裁判、履行: what is recorded once a court has ruled. */
import { Form, Input, InputNumber, Select } from 'antd'
import { effectiveEvents, eventsOf } from '#shared/domain/ledger/effective-events.ts'
import { appellantsOf, isOurOffice, litigantsOf, unservedOf } from '#shared/domain/litigation/judgment.ts'
import {
  FINAL_ORDERS,
  LITIGATION_OUTCOMES,
  type LitigationOutcome,
  litigationOutcome,
} from '#shared/domain/litigation/outcomes.ts'
import { MAX_PERFORM_TERM, PERFORM_UNITS, type PerformTerm } from '#shared/domain/litigation/perform-term.ts'
import { PARTY_ROLE_LABELS, type Party, partyName } from '#shared/domain/model/party.ts'
import { must } from '#shared/kernel/assert.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Choice, Field, FieldGrid, LongText } from '../../ui/fields.tsx'
import { Note } from '../../ui/tags.tsx'
import type { SuitDialogProps } from './step-dialogs.tsx'

type RulingValues = {
  readonly on: string
  readonly outcome: LitigationOutcome | undefined
  readonly performTerm?: { readonly length?: number | null; readonly unit?: PerformTerm['unit'] }
  readonly orders?: LitigationOutcome
  readonly appellantId?: string
  readonly summary: string
}

/** 登记裁判结果: closes this instance. */
export function JudgmentDialog({ view: { aggregate, today }, onClose }: SuitDialogProps) {
  return (
    <CommandDialog<RulingValues>
      title="登记裁判结果"
      open
      onClose={onClose}
      okText="登记裁判"
      intro={
        <Note>
          不服判决的，上诉期为判决书送达之日起十五日；不服裁定的，为裁定书送达之日起十日（行政诉讼法第八十五条）。先按本机关收到之日登记；其他当事人收到的日期随后登记，裁判何时生效由各方的上诉期决定。
        </Note>
      }
      initialValues={rulingStart(aggregate, today)}
      toCommand={(values) => ({
        type: 'litigation.recordJudgment',
        caseId: aggregate.case.id,
        ...rulingOf(values, today),
      })}
    >
      <RulingFields instance={aggregate.case.instance} disclosure={isDisclosure(aggregate)} appellants={[]} />
    </CommandDialog>
  )
}

/** 登记二审裁判: final, it binds on service. */
export function AppealJudgmentDialog({ view: { aggregate, today }, onClose }: SuitDialogProps) {
  return (
    <CommandDialog<RulingValues>
      title="登记二审裁判"
      open
      onClose={onClose}
      okText="登记裁判"
      intro={
        <Note>
          二审裁判是终审裁判，送达即发生法律效力。按本机关收到之日登记；申请再审的六个月自该日起算（行政诉讼法解释第一百一十条）。
        </Note>
      }
      initialValues={rulingStart(aggregate, today)}
      toCommand={(values) => ({
        type: 'litigation.recordAppealJudgment',
        caseId: aggregate.case.id,
        ...rulingOf(values, today),
        ...(values.orders === undefined || values.outcome !== 'changedOnAppeal'
          ? {}
          : { orders: values.orders }),
        ...(values.appellantId === undefined || !isWithdrawal(values.outcome)
          ? {}
          : { appellantId: values.appellantId }),
      })}
    >
      <RulingFields
        instance="second"
        disclosure={isDisclosure(aggregate)}
        appellants={appellantsOf(aggregate.parties, effectiveEvents(aggregate.events))}
      />
    </CommandDialog>
  )
}

type Suit = SuitDialogProps['view']['aggregate']

function isDisclosure({ case: { act } }: Suit): boolean {
  return act.kind === 'disclosure'
}

/** 判令公开 counts working days (法释〔2025〕8号11), other judgments commonly 自然日. */
function rulingStart(aggregate: Suit, today: string): RulingValues {
  const unit = isDisclosure(aggregate) ? 'workday' : 'day'
  return { on: today, outcome: undefined, summary: '', performTerm: { unit } }
}

function rulingOf(values: RulingValues, today: SuitDialogProps['view']['today']) {
  const { on, summary, performTerm: { length, unit = 'day' } = {} } = values
  const outcome = must(values.outcome, 'the form requires an outcome')
  return {
    on: parseCivilDate(on) ?? today,
    outcome,
    summary: summary ?? '',
    ...(length == null || !mayOrder(values) ? {} : { performTerm: { length, unit } }),
  }
}

/** Outcomes that may set a time for what they order. */
const MAY_ORDER: readonly LitigationOutcome[] = ['illegal', 'invalid', 'mediated']

function mayOrder({ outcome, orders }: Pick<RulingValues, 'outcome' | 'orders'>): boolean {
  const ordered = outcome === 'changedOnAppeal' ? orders : outcome
  if (ordered === undefined) return false
  return MAY_ORDER.includes(ordered) || (litigationOutcome(ordered)?.performs ?? null) !== null
}

function isWithdrawal(outcome: LitigationOutcome | undefined): boolean {
  return outcome !== undefined && litigationOutcome(outcome)?.below === 'unheard'
}

type RulingFieldsProps = {
  readonly instance: 'first' | 'second'
  readonly disclosure: boolean
  /** Those whose appeals are open; asked about where several parties appealed. */
  readonly appellants: readonly Party[]
}

function RulingFields({ instance, disclosure, appellants }: RulingFieldsProps) {
  const outcomes = LITIGATION_OUTCOMES.filter((outcome) => outcome.instance === instance)
  return (
    <>
      <Field label="收到裁判文书日期" name="on" required="请填写收到日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field
        label="裁判结果"
        name="outcome"
        required="请选择裁判结果。"
        {...(instance === 'first'
          ? { extra: '上诉期限按裁判文书的种类计算；准许撤诉等裁定和调解书不能上诉。' }
          : {})}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={outcomes.map(({ code, label }) => ({ value: code, label }))}
        />
      </Field>
      <Form.Item
        noStyle
        shouldUpdate={(a: RulingValues, b: RulingValues) => a.outcome !== b.outcome || a.orders !== b.orders}
      >
        {({ getFieldsValue }) => {
          const values = getFieldsValue(['outcome', 'orders']) as Pick<RulingValues, 'outcome' | 'orders'>
          return (
            <>
              {values.outcome === 'changedOnAppeal' && <OrdersField />}
              {isWithdrawal(values.outcome) && appellants.length > 1 && (
                <AppellantField appellants={appellants} />
              )}
              {mayOrder(values) && <TermFields disclosure={disclosure} />}
            </>
          )
        }}
      </Form.Item>
      <Field label="裁判要点" name="summary">
        <LongText max={50000} minRows={3} />
      </Field>
    </>
  )
}

function OrdersField() {
  return (
    <Field label="改判后的判决内容" name="orders" required="请选择二审改判后的判决内容。">
      <Select options={FINAL_ORDERS.map(({ code, label }) => ({ value: code, label }))} />
    </Field>
  )
}

function AppellantField({ appellants }: Pick<RulingFieldsProps, 'appellants'>) {
  return (
    <Field
      label="撤回上诉的当事人"
      name="appellantId"
      required="请选择是谁的上诉撤回。"
      extra="其他当事人的上诉继续审理，一审裁判还不生效。"
    >
      <Select options={appellants.map((party) => ({ value: party.id, label: roleAndName(party) }))} />
    </Field>
  )
}

function TermFields({ disclosure }: Pick<RulingFieldsProps, 'disclosure'>) {
  return (
    <FieldGrid columns={2}>
      <Field
        label="裁判确定的履行期限"
        name={['performTerm', 'length']}
        extra={
          disclosure
            ? '自裁判生效之日起算。判令公开而没有写明的不填，按二十个工作日计算。'
            : '自裁判生效之日起算。裁判没有写明期限的不填。'
        }
      >
        <InputNumber min={1} max={MAX_PERFORM_TERM.day} precision={0} />
      </Field>
      <Field label="期限单位" name={['performTerm', 'unit']}>
        <Choice options={PERFORM_UNITS} />
      </Field>
    </FieldGrid>
  )
}

type ServiceValues = { readonly served?: Readonly<Record<string, string | undefined>> }

/** 登记裁判文书送达其他当事人: whoever is known, the others later. */
export function JudgmentServiceDialog({ view: { aggregate, office }, onClose }: SuitDialogProps) {
  const open = unservedOf(aggregate.parties, effectiveEvents(aggregate.events), office)
  return (
    <CommandDialog<ServiceValues>
      title="登记裁判文书送达其他当事人"
      open
      onClose={onClose}
      okText="登记送达"
      intro={
        <Note>
          每名当事人的上诉期自其收到裁判文书之日起各自计算（行政诉讼法第八十五条）。日期以法院送达回证为准；还不知道的先空着，以后再登记。
        </Note>
      }
      initialValues={{}}
      toCommand={({ served = {} }) => ({
        type: 'litigation.recordJudgmentService',
        caseId: aggregate.case.id,
        served: open.flatMap(({ id }) => {
          const on = parseCivilDate(served[id] ?? '')
          return on === null ? [] : [{ partyId: id, on }]
        }),
      })}
    >
      {open.map((party) => (
        <Field
          key={party.id}
          label={`${roleAndName(party)}收到日期`}
          name={['served', party.id]}
          rules={[dateRule]}
        >
          <DateField />
        </Field>
      ))}
    </CommandDialog>
  )
}

type AppealValues = { readonly partyId?: string; readonly on: string; readonly copyReceivedOn: string }

/** 登记上诉 of one party, this office included. */
export function AppealDialog({ view: { aggregate, office, today }, onClose }: SuitDialogProps) {
  const effective = effectiveEvents(aggregate.events)
  const appealed = eventsOf(effective, 'appealed').map(({ data }) => data.partyId)
  const parties = litigantsOf(aggregate.parties).filter(({ id }) => !appealed.includes(id))
  const own = parties.find((party) => isOurOffice(party, office))?.id
  return (
    <CommandDialog<AppealValues>
      title="登记上诉"
      open
      onClose={onClose}
      okText="登记上诉"
      intro={
        <Note>
          在上诉期内上诉的，一审裁判不发生法律效力，等待二审裁判。本机关收到对方的上诉状副本后，可以在十五日内提出答辩（行政诉讼法解释第一百零八条）。
        </Note>
      }
      initialValues={{ on: today, copyReceivedOn: '' }}
      toCommand={({ partyId, on, copyReceivedOn }) => ({
        type: 'litigation.recordAppeal',
        caseId: aggregate.case.id,
        partyId: partyId ?? '',
        on: parseCivilDate(on) ?? today,
        copyReceivedOn: partyId === own ? '' : (parseCivilDate(copyReceivedOn ?? '') ?? ''),
      })}
    >
      <Field label="上诉人" name="partyId" required="请选择上诉人。">
        <Select options={parties.map((party) => ({ value: party.id, label: roleAndName(party) }))} />
      </Field>
      <FieldGrid columns={2}>
        <Field label="上诉日期" name="on" required="请填写上诉日期。" rules={[dateRule]}>
          <DateField />
        </Field>
        <Form.Item noStyle shouldUpdate={(a: AppealValues, b: AppealValues) => a.partyId !== b.partyId}>
          {({ getFieldValue }) =>
            getFieldValue('partyId') === own ? null : (
              <Field
                label="收到上诉状副本日期"
                name="copyReceivedOn"
                rules={[dateRule]}
                extra="还没有收到的不填。"
              >
                <DateField />
              </Field>
            )
          }
        </Form.Item>
      </FieldGrid>
    </CommandDialog>
  )
}

/** 登记裁判履行情况 (行诉94). */
export function SuitPerformanceDialog({ view: { aggregate, today }, onClose }: SuitDialogProps) {
  return (
    <CommandDialog<{ readonly on: string; readonly summary: string }>
      title="登记裁判履行情况"
      open
      onClose={onClose}
      okText="登记履行"
      intro={<Note>当事人必须履行人民法院发生法律效力的判决、裁定、调解书（行政诉讼法第九十四条）。</Note>}
      initialValues={{ on: today, summary: '' }}
      toCommand={({ on, summary }) => ({
        type: 'litigation.recordPerformance',
        caseId: aggregate.case.id,
        on: parseCivilDate(on) ?? today,
        summary,
      })}
    >
      <Field label="履行日期" name="on" required="请填写履行日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="履行情况" name="summary" required="请写明如何履行。">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Field>
    </CommandDialog>
  )
}

function roleAndName(party: Party): string {
  return `${PARTY_ROLE_LABELS[party.role]} ${partyName(party)}`
}
