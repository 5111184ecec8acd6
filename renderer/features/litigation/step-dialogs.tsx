/** 提交答辩、开庭, and corrections of the suit's data. */
import { Input } from 'antd'
import type { LitigationCase } from '#shared/domain/model/case.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Choice, Field, FieldGrid, LongText } from '../../ui/fields.tsx'
import { Note } from '../../ui/tags.tsx'
import { ROLE_LABELS, type SuitView } from './suit.ts'
import { SuitDayFields } from './suit-day-fields.tsx'

export type SuitDialogProps = { readonly view: SuitView; readonly onClose: () => void }

type DayAndText = { readonly on: string; readonly summary: string }

/** 登记提交答辩状和证据: ends the fifteen days (行诉67). */
export function FileAnswerDialog({ view: { aggregate, today }, onClose }: SuitDialogProps) {
  const missing = (['answer', 'evidenceList'] as const).filter(
    (kind) => !aggregate.documents.some((row) => row.kind === kind && row.status === 'issued'),
  )
  return (
    <CommandDialog<DayAndText>
      title="登记提交答辩状和证据"
      open
      onClose={onClose}
      okText="登记提交"
      intro={
        missing.length === 0 ? (
          <Note>
            自收到起诉状副本之日起十五日内，向人民法院提交作出行政行为的证据、所依据的规范性文件和答辩状（行政诉讼法第六十七条）。登记后证据清单不再改动。
          </Note>
        ) : (
          <Note tone="warning">
            {missing.map((kind) => (kind === 'answer' ? '答辩状' : '证据清单')).join('和')}
            还没有签发。已经在线下制作并提交的，可以继续登记；登记后证据清单不再改动。
          </Note>
        )
      }
      initialValues={{ on: today, summary: '' }}
      toCommand={({ on, summary }) => ({
        type: 'litigation.fileAnswer',
        caseId: aggregate.case.id,
        on: parseCivilDate(on) ?? today,
        summary: summary ?? '',
      })}
    >
      <Field label="提交日期" name="on" required="请填写提交日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="提交情况" name="summary" extra="如提交方式、签收人、份数。">
        <LongText max={5000} minRows={2} />
      </Field>
    </CommandDialog>
  )
}

/** 登记提交二审答辩状: ends the fifteen days of the appellee (行诉解释108). */
export function AppealAnswerDialog({ view: { aggregate, today }, onClose }: SuitDialogProps) {
  return (
    <CommandDialog<DayAndText>
      title="登记提交二审答辩状"
      open
      onClose={onClose}
      okText="登记提交"
      intro={
        <Note>
          自收到上诉状副本之日起十五日内提出答辩状；不提出的，不影响人民法院审理（行政诉讼法解释第一百零八条）。
        </Note>
      }
      initialValues={{ on: today, summary: '' }}
      toCommand={({ on, summary }) => ({
        type: 'litigation.fileAppealAnswer',
        caseId: aggregate.case.id,
        on: parseCivilDate(on) ?? today,
        summary: summary ?? '',
      })}
    >
      <Field label="提交日期" name="on" required="请填写提交日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="提交情况" name="summary" extra="如提交方式、签收人、份数。">
        <LongText max={5000} minRows={2} />
      </Field>
    </CommandDialog>
  )
}

type HearingValues = DayAndText & { readonly head: 'yes' | 'no' }

/** 登记开庭, with whether the head of the agency came (行诉3Ⅲ). */
export function CourtHearingDialog({ view: { aggregate, today }, onClose }: SuitDialogProps) {
  return (
    <CommandDialog<HearingValues>
      title="登记开庭"
      open
      onClose={onClose}
      okText="登记开庭"
      intro={
        <Note>
          被诉行政机关负责人应当出庭应诉；不能出庭的，应当委托行政机关相应的工作人员出庭（行政诉讼法第三条第三款）。
        </Note>
      }
      initialValues={{ on: today, summary: '' }}
      toCommand={({ on, summary, head }) => ({
        type: 'litigation.recordHearing',
        caseId: aggregate.case.id,
        on: parseCivilDate(on) ?? today,
        summary,
        headAttended: head === 'yes',
      })}
    >
      <Field label="开庭日期" name="on" required="请填写开庭日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="负责人是否出庭" name="head" required="请选择负责人是否出庭。">
        <Choice options={{ yes: '负责人出庭', no: '委托工作人员出庭' }} />
      </Field>
      <Field label="庭审情况" name="summary" required="请填写庭审情况。">
        <LongText max={50000} minRows={3} />
      </Field>
    </CommandDialog>
  )
}

type EditValues = Pick<
  LitigationCase,
  'court' | 'courtCaseNumber' | 'plaintiffClaims' | 'plaintiffReasons' | 'ourRole' | 'ourRoleReason'
> & { readonly filedOn: string; readonly docketedOn: string }

/** 修改应诉登记. The role may be changed with its reason. */
export function EditSuitDialog({ view: { aggregate }, onClose }: SuitDialogProps) {
  const record = aggregate.case
  return (
    <CommandDialog<EditValues>
      title="修改应诉登记"
      open
      width={680}
      onClose={onClose}
      okText="保存"
      initialValues={{ ...record, docketedOn: record.docketedOn ?? '' }}
      toCommand={(values) => ({
        type: 'litigation.update',
        caseId: record.id,
        expectedRev: record.rev,
        patch: {
          ...values,
          filedOn: parseCivilDate(values.filedOn ?? '') ?? '',
          docketedOn: parseCivilDate(values.docketedOn ?? '') ?? '',
        },
      })}
    >
      <FieldGrid columns={2}>
        <Field label="受理法院" name="court" required="请填写受理法院。">
          <Input />
        </Field>
        <Field label="法院案号" name="courtCaseNumber">
          <Input />
        </Field>
        <SuitDayFields />
      </FieldGrid>
      <Field label="本机关诉讼地位" name="ourRole">
        <Choice options={ROLE_LABELS} />
      </Field>
      <Field label="理由和依据" name="ourRoleReason" required="请写明诉讼地位的理由和依据。">
        <LongText max={5000} minRows={2} />
      </Field>
      <Field label="诉讼请求" name="plaintiffClaims">
        <LongText max={50000} minRows={2} />
      </Field>
      <Field label="事实和理由" name="plaintiffReasons">
        <LongText max={50000} minRows={2} />
      </Field>
    </CommandDialog>
  )
}
