/** 补正 (法31): when the notice reached the applicant, more time, the materials, and 视为放弃. */

import { Input } from 'antd'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import { correctionLastDay } from '#shared/domain/procedure/limits.ts'
import { addDays, civilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, FieldGrid, LongText } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import { EffectPreview } from './effect-preview.tsx'
import { PartySelect } from './party-select.tsx'
import type { StepDialogProps } from './step-props.ts'

/** 补正通知送达 starts the ten 工作日 of this applicant. */
export function CorrectionServedDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  const applicants = aggregate.parties.filter((party) => party.role === 'applicant')
  return (
    <CommandDialog<{ on: string; partyId: string }>
      title="登记补正通知送达"
      open
      onClose={onClose}
      okText="登记送达"
      intro={
        <Note>申请人应当自收到补正通知之日起十个工作日内提交补正材料（行政复议法第三十一条第二款）。</Note>
      }
      initialValues={{ on: today, partyId: applicants[0]?.id ?? '' }}
      toCommand={(values) => ({
        type: 'case.correctionNoticeServed',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        partyId: values.partyId,
      })}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <Field label="收到通知的申请人" name="partyId" required="请选择申请人。">
              <PartySelect parties={applicants} />
            </Field>
            <Field label="收到日期" name="on" required="请填写收到日期。" rules={[dateRule]}>
              <DateField />
            </Field>
          </FieldGrid>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={(values) => ({ type: 'correctionNoticeServed', partyId: values.partyId ?? '' })}
          />
        </>
      )}
    </CommandDialog>
  )
}

/** 收到补正材料 starts the review of five 工作日 anew (法31Ⅲ). */
export function ReceiveCorrectionDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<{ on: string; content: string }>
      title="登记收到补正材料"
      open
      onClose={onClose}
      okText="登记"
      intro={<Note>收到补正材料后，审查期限五个工作日重新计算（行政复议法第三十一条第三款）。</Note>}
      initialValues={{ on: today, content: '' }}
      toCommand={(values) => ({
        type: 'case.receiveCorrection',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        content: values.content,
      })}
    >
      {(form) => (
        <>
          <Field label="收到日期" name="on" required="请填写收到日期。" rules={[dateRule]}>
            <DateField />
          </Field>
          <Field label="补正内容" name="content" required="请写明补正了什么。">
            <LongText max={TEXT_CAPS.paragraph} />
          </Field>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={() => ({ type: 'correctionReceived', content: '' })}
          />
        </>
      )}
    </CommandDialog>
  )
}

/** 延长补正期限: for a good reason, to a stated day (法31Ⅱ). */
export function ExtendCorrectionDialog({ aggregate, onClose }: StepDialogProps) {
  const { office, today } = useSession()
  const last = correctionLastDay(aggregate, office, today)
  return (
    <CommandDialog<{ on: string; until: string; approvedBy: string }>
      title="延长补正期限"
      open
      onClose={onClose}
      okText="延长"
      intro={
        <Note>
          有正当理由不能按期补正的，可以延长合理的补正期限（行政复议法第三十一条第二款）。
          {last === null ? '' : `现在的补正期限到${formatChinese(last)}。`}
        </Note>
      }
      initialValues={{ on: today, until: last === null ? '' : addDays(last, 10), approvedBy: '' }}
      toCommand={(values) => ({
        type: 'case.extendCorrection',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        until: civilDate(values.until),
        approvedBy: values.approvedBy,
      })}
    >
      <FieldGrid columns={2}>
        <Field label="批准日期" name="on" required="请填写批准日期。" rules={[dateRule]}>
          <DateField />
        </Field>
        <Field label="延长到" name="until" required="请填写延长到哪一天。" rules={[dateRule]}>
          <DateField />
        </Field>
      </FieldGrid>
      <Field label="批准人" name="approvedBy" required="请填写批准人。">
        <Input />
      </Field>
    </CommandDialog>
  )
}

/** 视为放弃 (法31Ⅱ): recorded, no decision is made. */
export function AbandonDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<{ on: string }>
      title="记录视为放弃申请"
      open
      danger
      onClose={onClose}
      okText="记录在案"
      intro={
        <Note tone="warning">
          申请人无正当理由逾期不补正的，视为放弃行政复议申请，并记录在案（行政复议法第三十一条第二款）。不另作不予受理决定。记录之后本案结束。
        </Note>
      }
      initialValues={{ on: today }}
      toCommand={(values) => ({ type: 'case.abandon', caseId: aggregate.case.id, on: civilDate(values.on) })}
    >
      <Field label="记录日期" name="on" required="请填写记录日期。" rules={[dateRule]}>
        <DateField />
      </Field>
    </CommandDialog>
  )
}
