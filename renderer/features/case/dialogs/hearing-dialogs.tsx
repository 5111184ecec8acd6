/** 取消听证 and 登记听证情况. */
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { dateWithWeekday } from '../../../ui/date-text.ts'
import { Field, LongText } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import type { StepDialogProps } from './step-props.ts'

export type HearingDialogProps = StepDialogProps & { readonly hearing: Hearing }

/** The hearing will not take place; parties who had the notice must be told. */
export function CancelHearingDialog({ aggregate, hearing, onClose }: HearingDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<{ on: string; reason: string }>
      title={`取消听证（${dateWithWeekday(hearing.on)} ${hearing.startsAt}）`}
      open
      danger
      onClose={onClose}
      okText="取消听证"
      intro={<Note tone="warning">已经收到听证通知的当事人，应当及时告知。取消之后可以另行安排。</Note>}
      initialValues={{ on: today, reason: '' }}
      toCommand={(values) => ({
        type: 'hearing.cancel',
        caseId: aggregate.case.id,
        hearingId: hearing.id,
        on: civilDate(values.on),
        reason: values.reason,
      })}
    >
      <Field label="取消日期" name="on" required="请填写取消日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="取消理由" name="reason" required="请写明取消理由。">
        <LongText max={TEXT_CAPS.line} />
      </Field>
    </CommandDialog>
  )
}

/** What happened at the hearing; the signed record is a document of its own. */
export function RecordHearingDialog({ aggregate, hearing, onClose }: HearingDialogProps) {
  return (
    <CommandDialog<{ summary: string }>
      title={`登记听证情况（${dateWithWeekday(hearing.on)}）`}
      open
      width={640}
      onClose={onClose}
      okText="登记"
      intro={
        <Note>
          经过听证的行政复议案件，应当根据听证笔录、审查认定的事实和证据作出行政复议决定（行政复议法第六十一条第三款）。申请人无正当理由拒不参加听证的，视为放弃听证权利（第五十一条第二款）。登记之后请制作听证笔录。
        </Note>
      }
      initialValues={{ summary: '' }}
      toCommand={(values) => ({
        type: 'hearing.record',
        caseId: aggregate.case.id,
        hearingId: hearing.id,
        summary: values.summary,
      })}
    >
      <Field label="听证情况（到场人员、争议焦点、主要意见）" name="summary" required="请写明听证情况。">
        <LongText max={TEXT_CAPS.longText} minRows={6} />
      </Field>
    </CommandDialog>
  )
}
