/** Copies to the respondent, the reply, and hearing the parties' opinions (法48—49、54). */

import { Checkbox, Select } from 'antd'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import { effectiveEvents, eventsOf } from '#shared/domain/ledger/effective-events.ts'
import { procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import type { EventData } from '#shared/domain/model/event.ts'
import { PARTY_ROLE_LABELS, partyName } from '#shared/domain/model/party.ts'
import { type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, FieldGrid, LongText, selectOptions } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import { EffectPreview } from './effect-preview.tsx'
import { PartySelect } from './party-select.tsx'
import type { StepDialogProps } from './step-props.ts'

/** 发送申请书副本 to one respondent; the day it arrived may be filled in at once. */
export function SendCopyDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  const effective = effectiveEvents(aggregate.events)
  const sent = eventsOf(effective, 'copySent').map((event) => event.data.partyId)
  const respondents = aggregate.parties.filter(
    (party) => party.role === 'respondent' && !sent.includes(party.id),
  )
  const simplified = procedureOf(effective) === 'simplified'
  return (
    <CommandDialog<{ on: string; partyId: string; servedOn: string }>
      title="发送申请书副本"
      open
      onClose={onClose}
      okText="登记"
      intro={
        <Note>
          {simplified
            ? '简易程序自受理之日起三个工作日内发送副本，被申请人自收到之日起五个工作日内书面答复（行政复议法第五十四条第一款）。'
            : '普通程序自受理之日起七个工作日内发送副本，被申请人自收到之日起十个工作日内书面答复（行政复议法第四十八条）。'}
        </Note>
      }
      initialValues={{ on: today, partyId: respondents[0]?.id ?? '', servedOn: '' }}
      toCommand={(values) => ({
        type: 'case.sendCopy',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        partyId: values.partyId,
        servedOn: values.servedOn === '' ? '' : civilDate(values.servedOn),
      })}
    >
      <Field label="被申请人" name="partyId" required="请选择被申请人。">
        <PartySelect parties={respondents} />
      </Field>
      <FieldGrid columns={2}>
        <Field label="发出日期" name="on" required="请填写发出日期。" rules={[dateRule]}>
          <DateField />
        </Field>
        <Field label="收到日期（已签收的填写）" name="servedOn" rules={[dateRule]}>
          <DateField />
        </Field>
      </FieldGrid>
    </CommandDialog>
  )
}

/** 被申请人收到副本 starts the reply period. */
export function CopyServedDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  const effective = effectiveEvents(aggregate.events)
  const served = eventsOf(effective, 'copyServed').map((event) => event.data.partyId)
  const waiting = eventsOf(effective, 'copySent').map((event) => event.data.partyId)
  const respondents = aggregate.parties.filter(
    (party) => waiting.includes(party.id) && !served.includes(party.id),
  )
  return (
    <CommandDialog<{ on: string; partyId: string }>
      title="登记被申请人收到副本"
      open
      onClose={onClose}
      okText="登记"
      intro={
        <Note>
          答复期限自被申请人收到申请书副本之日的次日起算（行政复议法第四十八条、第五十四条、第八十八条）。
        </Note>
      }
      initialValues={{ on: today, partyId: respondents[0]?.id ?? '' }}
      toCommand={(values) => ({
        type: 'case.copyServed',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        partyId: values.partyId,
      })}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <Field label="被申请人" name="partyId" required="请选择被申请人。">
              <PartySelect parties={respondents} />
            </Field>
            <Field label="收到日期" name="on" required="请填写收到日期。" rules={[dateRule]}>
              <DateField />
            </Field>
          </FieldGrid>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={(values) => ({ type: 'copyServed', partyId: values.partyId ?? '' })}
          />
        </>
      )}
    </CommandDialog>
  )
}

/** 书面答复. */
export function ReceiveReplyDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  const replied = eventsOf(effectiveEvents(aggregate.events), 'replyReceived').map(
    (event) => event.data.partyId,
  )
  const respondents = aggregate.parties.filter((party) => party.role === 'respondent')
  const next = respondents.find((party) => !replied.includes(party.id)) ?? respondents[0]
  return (
    <CommandDialog<{ on: string; partyId: string; summary: string; withEvidence: boolean }>
      title="登记书面答复"
      open
      width={640}
      onClose={onClose}
      okText="登记"
      intro={
        <Note>
          被申请人不按规定提出书面答复、提交作出行政行为的证据、依据的，视为该行政行为没有证据、依据，第三人提供证据的除外（行政复议法第七十条）。
        </Note>
      }
      initialValues={{ on: today, partyId: next?.id ?? '', summary: '', withEvidence: true }}
      toCommand={(values) => ({
        type: 'case.receiveReply',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        partyId: values.partyId,
        summary: values.summary,
        withEvidence: values.withEvidence,
      })}
    >
      <FieldGrid columns={2}>
        <Field label="被申请人" name="partyId" required="请选择被申请人。">
          <PartySelect parties={respondents} />
        </Field>
        <Field label="收到日期" name="on" required="请填写收到日期。" rules={[dateRule]}>
          <DateField />
        </Field>
      </FieldGrid>
      <Field label="答复要点" name="summary" required="请写明答复要点，起草决定书时使用。">
        <LongText max={TEXT_CAPS.longText} minRows={4} />
      </Field>
      <Field name="withEvidence" valuePropName="checked">
        <Checkbox>同时提交了证据、依据和其他有关材料</Checkbox>
      </Field>
    </CommandDialog>
  )
}

type OpinionMethod = Extract<EventData, { type: 'opinionHeard' }>['method']

const METHODS = {
  inPerson: '当面',
  phone: '电话',
  video: '互联网视频',
  written: '书面',
  notPossible: '因当事人原因不能听取',
} as const satisfies Record<OpinionMethod, string>

type OpinionValues = {
  readonly on: string
  readonly partyIds: readonly string[]
  readonly method: OpinionMethod
  readonly summary: string
  readonly mediationWilling: boolean
}

/** 听取意见 of the parties (法49); asks about mediation as well (听取意见办法第三条第二款). */
export function HearOpinionDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  const parties = aggregate.parties.filter((party) =>
    ['applicant', 'respondent', 'thirdParty'].includes(party.role),
  )
  return (
    <CommandDialog<OpinionValues>
      title="听取意见"
      open
      width={640}
      onClose={onClose}
      okText="登记"
      intro={
        <Note>
          适用普通程序的，应当当面或者通过互联网、电话等方式听取当事人的意见，并记录在案；因当事人原因不能听取的，可以书面审理（行政复议法第四十九条）。
        </Note>
      }
      initialValues={{
        on: today,
        partyIds: parties.filter((party) => party.role === 'applicant').map((party) => party.id),
        method: 'inPerson',
        summary: '',
        mediationWilling: false,
      }}
      toCommand={(values) => ({
        type: 'case.hearOpinion',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        opinion: {
          partyIds: values.partyIds,
          method: values.method,
          summary: values.summary,
          mediationWilling: values.mediationWilling,
        },
      })}
    >
      <Field
        label="听取谁的意见"
        name="partyIds"
        rules={[{ required: true, type: 'array', message: '请选择当事人。' }]}
      >
        <Checkbox.Group
          options={parties.map((party) => ({
            value: party.id,
            label: `${partyName(party)}（${PARTY_ROLE_LABELS[party.role]}）`,
          }))}
        />
      </Field>
      <FieldGrid columns={2}>
        <Field label="方式" name="method" required="请选择方式。">
          <Select options={selectOptions(METHODS)} />
        </Field>
        <Field label="日期" name="on" required="请填写日期。" rules={[dateRule]}>
          <DateField />
        </Field>
      </FieldGrid>
      <Field label="意见要点（不能听取的，写明联系经过和原因）" name="summary" required="请写明意见要点。">
        <LongText max={TEXT_CAPS.longText} minRows={4} />
      </Field>
      <Field name="mediationWilling" valuePropName="checked">
        <Checkbox>当事人有调解意愿</Checkbox>
      </Field>
    </CommandDialog>
  )
}

type DayValues = { readonly on: string; readonly recipient: string }

/** 抄告上一级主管部门 (法79Ⅱ). */
export function CopyToSuperiorDialog({ aggregate, onClose }: StepDialogProps) {
  const { office, today } = useSession()
  const respondent = aggregate.parties.find((party) => party.role === 'respondent' && party.kind === 'agency')
  const agency = office.agencies.find(
    (entry) => respondent?.kind === 'agency' && entry.id === respondent.agencyId,
  )
  return (
    <CommandDialog<DayValues>
      title="抄告上一级主管部门"
      open
      onClose={onClose}
      okText="登记抄告"
      intro={
        <Note>
          县级以上地方各级人民政府办理以本级人民政府工作部门为被申请人的案件，应当将发生法律效力的决定书、意见书同时抄告被申请人的上一级主管部门（行政复议法第七十九条第二款）。
        </Note>
      }
      initialValues={{ on: today, recipient: agency?.superiorDepartment ?? '' }}
      toCommand={(values) => ({
        type: 'case.copyToSuperior',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        recipient: values.recipient,
      })}
    >
      <Field label="抄告机关" name="recipient" required="请填写抄告机关。">
        <LongText max={TEXT_CAPS.organization} minRows={1} />
      </Field>
      <Field label="抄告日期" name="on" required="请填写抄告日期。" rules={[dateRule]}>
        <DateField />
      </Field>
    </CommandDialog>
  )
}

/** 履行情况 of the decision (法77). */
export function PerformanceDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<{ on: CivilDate; summary: string }>
      title="登记履行情况"
      open
      onClose={onClose}
      okText="登记"
      intro={
        <Note>
          被申请人应当履行行政复议决定书、调解书、意见书；不履行或者无正当理由拖延履行的，责令限期履行（行政复议法第七十七条）。
        </Note>
      }
      initialValues={{ on: today, summary: '' }}
      toCommand={(values) => ({
        type: 'case.recordPerformance',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        summary: values.summary,
      })}
    >
      <Field label="日期" name="on" required="请填写日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="履行情况" name="summary" required="请写明履行情况。">
        <LongText max={TEXT_CAPS.paragraph} />
      </Field>
    </CommandDialog>
  )
}
