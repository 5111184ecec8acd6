/** 承办人 and 回避: at least the statute's number, no one in conflict (条例39; 公务员法第七十六条、第七十七条). */

import { Checkbox, Form } from 'antd'
import { assignmentCandidates, type Candidate } from '#shared/domain/assignment/assignment-check.ts'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { handlerIdsOf, procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { minimumHandlers, STATUTORY_HANDLERS } from '#shared/domain/office/handler-minimum.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { useActiveAggregates } from '../../../data/hooks.ts'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, LongText } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import css from './handler-dialogs.module.css'
import { isShut, NamesChecked, StaffSelect } from './staff-select.tsx'
import type { StepDialogProps } from './step-props.ts'

/** Chooses the handlers; each candidate shows how many open cases they have. */
export function AssignDialog({ aggregate, onClose }: StepDialogProps) {
  const { office, today } = useSession()
  const active = useActiveAggregates()
  const effective = effectiveEvents(aggregate.events)
  const procedure = procedureOf(effective) ?? 'ordinary'
  const least = minimumHandlers(office.settings, procedure, aggregate.case.major === 1)
  const stricter = least > STATUTORY_HANDLERS[procedure]
  const candidates = assignmentCandidates(aggregate, office)
  const load = (member: StaffMember) =>
    (active ?? []).filter((other) => other.case.open === 1 && other.case.handlerIds.includes(member.id))
      .length
  return (
    <CommandDialog<AssignValues>
      title="确定承办人"
      open
      width={600}
      onClose={onClose}
      okText="确定"
      intro={
        <Note>
          普通程序由两名以上行政复议人员参加，简易程序可以由一名参加（实施条例第三十九条）。
          {stricter ? `本单位规定从严：本案至少${least}名。` : `本案至少${least}名。`}
        </Note>
      }
      initialValues={{ on: today, staffIds: handlerIdsOf(effective), namesChecked: false }}
      toCommand={(values) => ({
        type: 'case.assign',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        staffIds: values.staffIds,
        confirmNameMatch: values.namesChecked === true,
      })}
    >
      <Form.Item
        noStyle
        shouldUpdate={(a: AssignValues, b: AssignValues) => a.namesChecked !== b.namesChecked}
      >
        {({ getFieldValue }) => (
          <Field
            label={`承办人（至少${least}名）`}
            name="staffIds"
            rules={[{ required: true, type: 'array', message: '请选择承办人。' }]}
          >
            <Checkbox.Group
              className={css.staff ?? ''}
              options={candidates.map((candidate) => ({
                value: candidate.member.id,
                disabled: isShut(candidate, getFieldValue('namesChecked') === true),
                label: <CandidateText candidate={candidate} load={load(candidate.member)} />,
              }))}
            />
          </Field>
        )}
      </Form.Item>
      <NamesChecked candidates={candidates} />
      <Field label="确定日期" name="on" required="请填写日期。" rules={[dateRule]}>
        <DateField />
      </Field>
    </CommandDialog>
  )
}

type AssignValues = {
  readonly on: string
  readonly staffIds: readonly string[]
  readonly namesChecked?: boolean
}

function CandidateText({ candidate, load }: { readonly candidate: Candidate; readonly load: number }) {
  const { member, standing, notes } = candidate
  return (
    <span>
      {fullName(member.name)}
      <small className={css.note}>
        {[member.title, `在办${load}件`].filter((part) => part !== '').join(' · ')}
      </small>
      {standing !== 'free' && (
        <small className={css.conflict}>
          {standing === 'barred' ? '不能承办：' : '先核实：'}
          {notes.join('')}
        </small>
      )}
    </span>
  )
}

/** 登记回避: the member leaves the case and may not come back to it. */
export function RecuseDialog({ aggregate, onClose }: StepDialogProps) {
  const { office, today } = useSession()
  const handlers = handlerIdsOf(effectiveEvents(aggregate.events))
  const members = office.staff.filter((member) => handlers.includes(member.id))
  // Whoever has a declared conflict is exactly who is to be recused, so nobody is shut here.
  const candidates = (members.length > 0 ? members : office.staff).map(
    (member): Candidate => ({ member, standing: 'free', notes: [] }),
  )
  return (
    <CommandDialog<{ on: string; staffId: string; reason: string }>
      title="登记回避"
      open
      danger
      onClose={onClose}
      okText="登记回避"
      intro={
        <Note>
          本人或者亲属与案件有利害关系，或者有其他可能影响公正处理的关系的，应当回避（公务员法第七十六条）。登记之后不再参与本案，承办人不足的须另行确定。
        </Note>
      }
      initialValues={{ on: today, staffId: members[0]?.id ?? '', reason: '' }}
      toCommand={(values) => ({
        type: 'case.recuse',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        staffId: values.staffId,
        reason: values.reason,
      })}
    >
      <Field label="回避人员" name="staffId" required="请选择回避的人员。">
        <StaffSelect candidates={candidates} namesChecked />
      </Field>
      <Field label="日期" name="on" required="请填写日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="回避理由" name="reason" required="请写明回避理由。">
        <LongText max={TEXT_CAPS.line} />
      </Field>
    </CommandDialog>
  )
}
