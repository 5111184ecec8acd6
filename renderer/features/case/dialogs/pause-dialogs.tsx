/** What stops or stretches the period: 中止、恢复 (法39), 鉴定、勘验 (条例45、46), 延期 (法62), 转普通程序 (法55). */

import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import type { SuspensionGround } from '#shared/domain/model/event.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { groundLabel, SUSPENSION_GROUNDS } from '#shared/domain/procedure/statutory-grounds.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, FieldGrid, LongText } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import { EffectPreview } from './effect-preview.tsx'
import { firstDay, RecordNote } from './record-note.tsx'
import type { StepDialogProps } from './step-props.ts'

type SuspendValues = {
  readonly on: string
  readonly ground: SuspensionGround
  readonly reason: string
  readonly bothAgree: boolean
}

/** 中止 on one of ten grounds; for mediation both sides must agree (法39Ⅰ(六)). */
export function SuspendDialog({ aggregate, onClose, preset }: StepDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<SuspendValues>
      title="中止"
      open
      width={640}
      onClose={onClose}
      okText="中止"
      intro={
        <Note>
          中止期间不计入审理期限；中止、恢复审理都应当书面告知当事人（行政复议法第三十九条）。登记之后请制作中止通知书。
        </Note>
      }
      initialValues={{ on: today, reason: '', bothAgree: false, ...preset }}
      toCommand={(values) => ({
        type: 'case.suspend',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        ground: values.ground,
        reason: values.reason,
        bothAgree: values.bothAgree ?? false,
      })}
    >
      {(form) => (
        <>
          <Field
            label="中止情形（行政复议法第三十九条第一款）"
            name="ground"
            rules={[{ required: true, message: '请选择中止情形。' }]}
          >
            <Select
              options={SUSPENSION_GROUNDS.map((rule) => ({
                value: rule.ground,
                label: groundLabel(rule),
                title: groundLabel(rule),
              }))}
            />
          </Field>
          <Form.Item noStyle shouldUpdate={(a: SuspendValues, b: SuspendValues) => a.ground !== b.ground}>
            {({ getFieldValue }) =>
              getFieldValue('ground') === 6 ? (
                <Field name="bothAgree" valuePropName="checked">
                  <Checkbox>申请人和被申请人都同意中止（有第三人的，第三人也同意）</Checkbox>
                </Field>
              ) : null
            }
          </Form.Item>
          <Field label="中止日期" name="on" required="请填写中止日期。" rules={[dateRule]}>
            <DateField />
          </Field>
          <Field label="事由" name="reason" required="请写明事由。">
            <LongText max={TEXT_CAPS.paragraph} />
          </Field>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={(values) =>
              values.ground === undefined ? null : { type: 'suspended', ground: values.ground, reason: '' }
            }
          />
        </>
      )}
    </CommandDialog>
  )
}

/** 恢复审理: the rest of the period runs on from the next day. */
export function ResumeDialog({ aggregate, onClose, preset }: StepDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<{ on: string; reason: string }>
      title="恢复审理"
      open
      onClose={onClose}
      okText="恢复审理"
      intro={
        <Note>
          中止的原因消除后，应当及时恢复审理并书面告知当事人（行政复议法第三十九条第二款、第三款）。
        </Note>
      }
      initialValues={{ on: today, reason: '', ...preset }}
      toCommand={(values) => ({
        type: 'case.resume',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        reason: values.reason,
      })}
    >
      {(form) => (
        <>
          <Field label="恢复日期" name="on" required="请填写恢复日期。" rules={[dateRule]}>
            <DateField />
          </Field>
          <Field label="中止原因消除的情况" name="reason" required="请写明中止原因如何消除。">
            <LongText max={TEXT_CAPS.paragraph} />
          </Field>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={() => ({ type: 'resumed', reason: '' })}
          />
        </>
      )}
    </CommandDialog>
  )
}

export type ExclusionKind = 'appraisal' | 'inspection'

const EXCLUSIONS = {
  appraisal: {
    start: '委托鉴定',
    end: '登记收到鉴定意见',
    law: '鉴定所用时间不计入审理期限（实施条例第四十六条）。',
    matter: '鉴定事项',
  },
  inspection: {
    start: '开始现场勘验',
    end: '结束现场勘验',
    law: '现场勘验所用时间不计入审理期限（实施条例第四十五条）。',
    matter: '勘验事项',
  },
} as const satisfies Record<ExclusionKind, { start: string; end: string; law: string; matter: string }>

/** 委托鉴定 or 开始勘验. */
export function StartExclusionDialog({
  aggregate,
  onClose,
  kind,
  preset,
}: StepDialogProps & { readonly kind: ExclusionKind }) {
  const { today } = useSession()
  const text = EXCLUSIONS[kind]
  return (
    <CommandDialog<{ on: string; matter: string }>
      title={text.start}
      open
      onClose={onClose}
      okText="登记"
      intro={<Note>{text.law}</Note>}
      initialValues={{ on: today, matter: '', ...preset }}
      toCommand={(values) => ({
        type: 'case.startExclusion',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        kind,
        matter: values.matter,
      })}
    >
      <Field label="日期" name="on" required="请填写日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label={text.matter} name="matter" required={`请写明${text.matter}。`}>
        <LongText max={TEXT_CAPS.line} />
      </Field>
    </CommandDialog>
  )
}

/** 收到鉴定意见 or 结束勘验. */
export function EndExclusionDialog({
  aggregate,
  onClose,
  kind,
}: StepDialogProps & { readonly kind: ExclusionKind }) {
  const { today } = useSession()
  const text = EXCLUSIONS[kind]
  return (
    <CommandDialog<{ on: string }>
      title={text.end}
      open
      onClose={onClose}
      okText="登记"
      intro={<Note>{text.law}</Note>}
      initialValues={{ on: today }}
      toCommand={(values) => ({
        type: 'case.endExclusion',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        kind,
      })}
    >
      {(form) => (
        <>
          <Field label="日期" name="on" required="请填写日期。" rules={[dateRule]}>
            <DateField />
          </Field>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={() => ({ type: kind === 'appraisal' ? 'appraisalEnded' : 'inspectionEnded' })}
          />
        </>
      )}
    </CommandDialog>
  )
}

type ExtendValues = {
  readonly on: string
  readonly days: number
  readonly reason: string
  readonly approvedBy: string
}

/** 延长审理期限: ordinary procedure, once, at most thirty 自然日, before the period ends. */
export function ExtendDialog({ aggregate, onClose, until = '', preset }: StepDialogProps) {
  const { office, today } = useSession()
  const head = office.staff.find((member) => member.role === 'head' && member.active === 1)
  return (
    <CommandDialog<ExtendValues>
      title={until === '' ? '延长审理期限' : '延长审理期限（补录）'}
      open
      width={640}
      onClose={onClose}
      okText="延长"
      intro={
        <>
          <Note>
            情况复杂，不能在规定期限内作出决定的，经行政复议机构的负责人批准可以适当延长，并书面告知当事人；延长期限最多不得超过三十日（行政复议法第六十二条第一款）。
          </Note>
          <RecordNote until={until} />
        </>
      }
      initialValues={{
        on: firstDay(today, until),
        days: 30,
        reason: '',
        approvedBy: head === undefined ? '' : fullName(head.name),
        ...preset,
      }}
      toCommand={(values) => ({
        type: 'case.extend',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        days: values.days,
        reason: values.reason,
        approvedBy: values.approvedBy,
      })}
    >
      {(form) => (
        <>
          <FieldGrid columns={3}>
            <Field
              label="延长（自然日）"
              name="days"
              rules={[{ required: true, message: '请填写延长天数。' }]}
            >
              <InputNumber min={1} max={30} precision={0} />
            </Field>
            <Field label="批准日期" name="on" required="请填写批准日期。" rules={[dateRule]}>
              <DateField />
            </Field>
            <Field label="批准人（机构负责人）" name="approvedBy" required="请填写批准人。">
              <Input />
            </Field>
          </FieldGrid>
          <Field label="延长的理由" name="reason" required="请写明情况如何复杂。">
            <LongText max={TEXT_CAPS.paragraph} />
          </Field>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={(values) =>
              typeof values.days === 'number'
                ? { type: 'extended', days: values.days, reason: '', approvedBy: '' }
                : null
            }
          />
        </>
      )}
    </CommandDialog>
  )
}

/** 转为普通程序: counted from the day of acceptance (D-04). */
export function ConvertDialog({ aggregate, onClose, until = '', preset }: StepDialogProps) {
  const { office, today } = useSession()
  const head = office.staff.find((member) => member.role === 'head' && member.active === 1)
  return (
    <CommandDialog<{ on: string; reason: string; approvedBy: string }>
      title={until === '' ? '转为普通程序' : '转为普通程序（补录）'}
      open
      onClose={onClose}
      okText="转为普通程序"
      intro={
        <>
          <Note>
            适用简易程序审理的案件，认为不宜适用简易程序的，经行政复议机构的负责人批准，可以转为普通程序（行政复议法第五十五条）。审理期限仍自受理之日起算。
          </Note>
          <RecordNote until={until} />
        </>
      }
      initialValues={{
        on: firstDay(today, until),
        reason: '',
        approvedBy: head === undefined ? '' : fullName(head.name),
        ...preset,
      }}
      toCommand={(values) => ({
        type: 'case.convert',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        reason: values.reason,
        approvedBy: values.approvedBy,
      })}
    >
      {(form) => (
        <>
          <FieldGrid columns={2}>
            <Field label="批准日期" name="on" required="请填写批准日期。" rules={[dateRule]}>
              <DateField />
            </Field>
            <Field label="批准人（机构负责人）" name="approvedBy" required="请填写批准人。">
              <Input />
            </Field>
          </FieldGrid>
          <Field label="不宜适用简易程序的理由" name="reason" required="请写明理由。">
            <LongText max={TEXT_CAPS.paragraph} />
          </Field>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={() => ({ type: 'convertedToOrdinary', reason: '', approvedBy: '' })}
          />
        </>
      )}
    </CommandDialog>
  )
}
