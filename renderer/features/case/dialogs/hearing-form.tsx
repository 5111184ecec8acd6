/** 安排听证、改期 (法50、51): day, room and panel, checked while they are chosen. */
import { TeamOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Checkbox, Form, type FormInstance, Input, Select } from 'antd'
import { candidatesAmong } from '#shared/domain/assignment/assignment-check.ts'
import { isReconsiderationStaff } from '#shared/domain/assignment/conflicts.ts'
import { dayKind } from '#shared/domain/calendar/calendar.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import type { HearingInput } from '#shared/domain/commands/hearing/hearing-command.ts'
import { hearingFindings, needsNonWorkdayReason } from '#shared/domain/hearings/hearing-check.ts'
import { proposePanel } from '#shared/domain/hearings/propose-panel.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import { hearingNoticeLastDay } from '#shared/domain/procedure/limits.ts'
import { type CivilDate, civilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { useScheduledHearings } from '../../../data/hooks.ts'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { dateWithWeekday } from '../../../ui/date-text.ts'
import { Field, FieldGrid, LongText } from '../../../ui/fields.tsx'
import { MultiSelect } from '../../../ui/multi-select.tsx'
import { Note } from '../../../ui/tags.tsx'
import type { CaseView } from '../case-view.ts'
import { HALF_HOURS, type HearingValues, hearingValues, proposedDay } from '../hearing-values.ts'
import css from './hearing-form.module.css'
import { NamesChecked, StaffSelect, staffOptions } from './staff-select.tsx'

export type HearingFormProps = {
  readonly view: CaseView
  /** The hearing that is moved; null for a new one. */
  readonly moving: Hearing | null
  /** The day that was asked for; null proposes one. */
  readonly on: CivilDate | null
  readonly onClose: () => void
}

/** One dialog for scheduling and moving; moving asks for the reason as well. */
export function HearingForm({ view, moving, on, onClose }: HearingFormProps) {
  const { aggregate, office, today } = view
  const caseId = aggregate.case.id
  return (
    <CommandDialog<HearingValues>
      title={
        moving === null ? '安排听证' : `听证改期（原定${dateWithWeekday(moving.on)} ${moving.startsAt}）`
      }
      open
      width={920}
      onClose={onClose}
      okText={moving === null ? '安排听证' : '改期'}
      intro={
        <Note>
          听证由一名行政复议人员任主持人，两名以上行政复议人员任听证员，一名记录员制作笔录；听证应当于举行的五日前（工作日）将时间、地点和拟听证事项书面通知当事人（行政复议法第五十条第三款、第五十一条第一款）。
        </Note>
      }
      initialValues={hearingValues(moving, on ?? proposedDay(office, today))}
      toCommand={(values) => {
        const hearing = inputOf(values, civilDate(values.on))
        return moving === null
          ? { type: 'hearing.schedule', caseId, hearing }
          : {
              type: 'hearing.reschedule',
              caseId,
              hearingId: moving.id,
              hearing,
              reason: values.reason ?? '',
            }
      }}
    >
      {(form) => <HearingFields form={form} view={view} moving={moving} />}
    </CommandDialog>
  )
}

function inputOf(
  { reason: _reason, namesChecked: _checked, ...values }: HearingValues,
  on: CivilDate,
): HearingInput {
  return { ...values, on, nonWorkdayReason: values.nonWorkdayReason ?? '' }
}

type FieldsProps = {
  readonly form: FormInstance<HearingValues>
  readonly view: CaseView
  readonly moving: Hearing | null
}

function HearingFields({ form, view, moving }: FieldsProps) {
  const { office, aggregate } = view
  const values = (Form.useWatch([], form) as HearingValues | undefined) ?? null
  const on = parseCivilDate(values?.on ?? '')
  const scheduled = useScheduled(on)
  const active = candidatesAmong(
    office.staff.filter((member) => member.active === 1),
    aggregate,
  )
  const panel = active.filter(({ member }) => isReconsiderationStaff(member))
  const namesChecked = values?.namesChecked === true
  const propose = () => {
    if (values === null || on === null) return
    const { startsAt, endsAt } = values
    const others = scheduled.filter((hearing) => hearing.id !== moving?.id)
    const proposal = proposePanel({ aggregate, office, scheduled: others, on, startsAt, endsAt })
    if (proposal === null) {
      form.setFields([
        {
          name: 'presiderId',
          errors: ['这个时间空闲且没有回避情形的人员不够，请改时间，或者在“设置”中补充人员。'],
        },
      ])
    } else form.setFieldsValue({ ...proposal, memberIds: [...proposal.memberIds] })
  }
  return (
    <div className={css.layout}>
      <div>
        <FieldGrid columns={3}>
          <Field label="听证日期" name="on" required="请填写听证日期。" rules={[dateRule]}>
            <DateField />
          </Field>
          <Field label="开始时间" name="startsAt" required="请填写开始时间，如 09:00。">
            <AutoComplete options={HALF_HOURS} />
          </Field>
          <Field label="结束时间" name="endsAt" required="请填写结束时间，如 11:30。">
            <AutoComplete options={HALF_HOURS} />
          </Field>
        </FieldGrid>
        {on !== null && values !== null && needsNonWorkdayReason(inputOf(values, on), office) && (
          <Field
            label="这一天不是工作日，确需在这一天听证的理由"
            name="nonWorkdayReason"
            required="请写明在非工作日听证的理由，或者改到工作日。"
          >
            <Input />
          </Field>
        )}
        <FieldGrid columns={2}>
          <Field label="听证室" name="roomId" required="请选择听证室。">
            <Select
              options={office.rooms
                .filter((room) => room.active === 1)
                .map((room) => ({ value: room.id, label: `${room.name}（${room.seats}座）` }))}
              notFoundContent="还没有听证室，请在“设置”中添加。"
            />
          </Field>
          <Field label="主持人" name="presiderId" required="请选择主持人。">
            <StaffSelect candidates={panel} namesChecked={namesChecked} />
          </Field>
          <Field
            label="听证员（至少2名）"
            name="memberIds"
            rules={[{ required: true, type: 'array', min: 2, message: '请选择至少两名听证员。' }]}
          >
            <MultiSelect options={staffOptions(panel, namesChecked)} />
          </Field>
          <Field label="记录员" name="recorderId" required="请选择记录员。">
            <StaffSelect candidates={active} namesChecked={namesChecked} />
          </Field>
        </FieldGrid>
        <NamesChecked candidates={active} />
        <Button
          icon={<TeamOutlined />}
          disabled={on === null}
          onClick={propose}
          className={css.propose ?? ''}
        >
          按空闲和回避情况推荐人员
        </Button>
        <Field label="拟听证事项" name="matters" required="请写明拟听证的事项，通知书要载明。">
          <LongText max={2000} minRows={2} maxRows={6} />
        </Field>
        <Field name="openToPublic" valuePropName="checked">
          <Checkbox>公开举行（涉及国家秘密、商业秘密、个人隐私的不公开）</Checkbox>
        </Field>
        {moving !== null && (
          <Field label="改期理由" name="reason" required="请写明改期理由，须告知当事人。">
            <Input />
          </Field>
        )}
      </div>
      <LiveChecks view={view} moving={moving} values={values} scheduled={scheduled} />
    </div>
  )
}

/** Hearings of the same day in all cases. */
function useScheduled(on: CivilDate | null): readonly Hearing[] {
  const day = on ?? civilDate('1900-01-01')
  return (useScheduledHearings(day, day) ?? [])
    .map(({ hearing }) => hearing)
    .filter((hearing) => hearing.status === 'scheduled')
}

type ChecksProps = Omit<FieldsProps, 'form'> & {
  readonly values: HearingValues | null
  readonly scheduled: readonly Hearing[]
}

/** What speaks against the day and the people, while they are still being chosen. */
function LiveChecks({ view, moving, values, scheduled }: ChecksProps) {
  const { aggregate, office, today } = view
  const on = parseCivilDate(values?.on ?? '')
  if (values === null || on === null) return <aside className={css.checks} />
  const hearing = inputOf(values, on)
  const findings = hearingFindings({
    aggregate,
    office,
    scheduled,
    hearing: { ...hearing, memberIds: hearing.memberIds ?? [] },
    movingId: moving?.id ?? '',
    today,
  }).filter(({ field, message }) => isFilled(values, field) && message !== '')
  const others = scheduled.filter((other) => other.id !== moving?.id)
  const noticeBy = hearingNoticeLastDay(on, office)
  const kind = dayKind(officeCalendar(office), on)
  return (
    <aside className={css.checks} aria-label="安排时的核对" aria-live="polite">
      <h3>核对</h3>
      <p>
        {dateWithWeekday(on)}，{DAY_WORDS[kind]}
      </p>
      {noticeBy !== null && (
        <p>
          通知书最迟送达 <strong>{dateWithWeekday(noticeBy)}</strong>
        </p>
      )}
      <p>
        {others.length === 0
          ? '这一天没有其他听证。'
          : `这一天已有：${others.map((other) => `${other.startsAt}—${other.endsAt} ${other.caseNumber}`).join('；')}`}
      </p>
      {findings.map(({ level, message }) => (
        <Note key={message} tone={level === 'error' ? 'danger' : 'warning'}>
          {message}
        </Note>
      ))}
      {findings.length === 0 &&
        (isComplete(hearing) ? (
          <Note tone="success">时间、地点和人员没有冲突，通知来得及送达。</Note>
        ) : (
          <p>听证室和人员选齐之后，在这里核对有没有冲突。</p>
        ))}
    </aside>
  )
}

const DAY_WORDS = {
  workday: '工作日',
  makeup: '调休上班日',
  weekend: '休息日',
  holiday: '放假日',
  local: '当地放假日',
} as const

function isComplete({ roomId, presiderId, memberIds, recorderId }: Partial<HearingInput>): boolean {
  return [roomId, presiderId, recorderId, memberIds?.[0]].every((id) => id !== undefined && id !== '')
}

/** A field that nobody has filled in yet is not complained about. */
function isFilled(values: HearingValues, field: string): boolean {
  const value = (values as unknown as Readonly<Record<string, unknown>>)[field]
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''
}
