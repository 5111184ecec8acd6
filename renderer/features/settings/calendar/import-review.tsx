/** Before anything is written: the year as it would be, the limits that move, and the one button that writes. */
import { Button, Checkbox, Form, Input } from 'antd'
import { useMemo, useState } from 'react'
import {
  type Amendment,
  amended,
  dayChanges,
  looksLikeAmendment,
} from '#shared/domain/calendar/arrangement-changes.ts'
import type { ArrangementDraft, ArrangementInput } from '#shared/domain/calendar/arrangement-input.ts'
import { type Calendar, isWorkday } from '#shared/domain/calendar/calendar.ts'
import { type HolidayYear, missingStatutoryDays } from '#shared/domain/calendar/holiday-year.ts'
import { officeCalendar, withArrangement } from '#shared/domain/calendar/office-calendar.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { ErrorNotice } from '../../../ui/feedback.tsx'
import { Choice, Field, FieldGrid } from '../../../ui/fields.tsx'
import { ActionBar, Panel } from '../../../ui/page.tsx'
import { Note } from '../../../ui/tags.tsx'
import { useCommand } from '../../../ui/use-command.ts'
import type { Moves } from '../moves/collect-moves.ts'
import { movesSummary } from '../moves/move-text.ts'
import { MovesReport } from '../moves/moves-report.tsx'
import { useMoves } from '../moves/use-moves.ts'
import css from './calendar.module.css'
import { ReadingReport } from './reading-report.tsx'
import { YearView } from './year-view.tsx'

type Details = { readonly noticeNumber: string; readonly source: string; readonly publishedOn: string }

const WAYS = { replace: '整年的安排，替换现行的', amend: '只调整其中的假期，其余不变' } as const

export type Imported = { readonly year: number; readonly moves: Moves }

export type ImportReviewProps = {
  readonly input: ArrangementInput
  readonly onBack: () => void
  readonly onImported: (imported: Imported) => void
}

/** One arrangement under review. */
export function ImportReview({ input, onBack, onImported }: ImportReviewProps) {
  const { office, today } = useSession()
  const { run, busy, error } = useCommand()
  const [form] = Form.useForm<Details>()
  const current = officeCalendar(office)
  const existing = current.years.find(({ year }) => year === input.draft.year)
  const mayAmend = existing !== undefined && input.format === 'notice'
  const [way, setWay] = useState<keyof typeof WAYS>(
    mayAmend && looksLikeAmendment(input.draft) ? 'amend' : 'replace',
  )
  const [compared, setCompared] = useState(false)
  const { draft, doubts } = useMemo(
    () => (way === 'amend' && existing !== undefined ? amendmentOf(existing, input) : input),
    [way, existing, input],
  )
  const after = useMemo(() => withArrangement(office, draft), [office, draft])
  const moves = useMoves(after)
  const ready = moves.result.state === 'done' && (doubts.length === 0 || compared)

  const confirm = async ({ noticeNumber, source, publishedOn }: Details) => {
    if (moves.result.state !== 'done') return
    const { year, off, work } = draft
    const calendar = {
      year,
      off,
      work,
      noticeNumber,
      source,
      publishedOn: parseCivilDate(publishedOn) ?? ('' as const),
    }
    const listed = moves.result.moves
    const saved = await run({ type: 'office.importCalendar', calendar }, { form: form as never })
    if (saved !== null) onImported({ year, moves: listed })
  }
  return (
    <Form<Details>
      key={way}
      form={form}
      layout="vertical"
      autoComplete="off"
      initialValues={detailsOf(draft)}
      onFinish={(details) => void confirm(details)}
      className={css.stack ?? ''}
    >
      <ErrorNotice error={error} />
      <Panel title={`${draft.year}年放假安排：核对后导入`}>
        {mayAmend && (
          <Form.Item label="这份通知是">
            <Choice
              options={WAYS}
              value={way}
              onChange={(chosen) => {
                setWay(chosen)
                // The other way has other doubts.
                setCompared(false)
              }}
            />
          </Form.Item>
        )}
        <FieldGrid columns={3}>
          <Field name="noticeNumber" label="通知文号" required="请填写通知文号。">
            <Input placeholder="国办发明电〔2026〕…号" />
          </Field>
          <Field name="source" label="来源" required="请填写通知的名称和取得的地方。">
            <Input />
          </Field>
          <Field name="publishedOn" label="发布日期" rules={[dateRule]}>
            <DateField />
          </Field>
        </FieldGrid>
        {doubts.length > 0 && (
          <Note tone="warning">
            <b>有 {doubts.length} 处需要对照通知原文</b>
            <ul className={css.doubts}>
              {doubts.map((doubt) => (
                <li key={doubt}>{doubt}</li>
              ))}
            </ul>
            <Checkbox checked={compared} onChange={({ target }) => setCompared(target.checked)}>
              已对照原文核对，放假和上班的日子无误
            </Checkbox>
          </Note>
        )}
      </Panel>
      <ReadingReport sentences={input.sentences} />
      <Panel
        title="导入后的日历"
        extra={<ChangeCount before={current} after={officeCalendar(after)} year={draft.year} />}
      >
        <YearView year={draft.year} calendar={officeCalendar(after)} before={current} today={today} />
      </Panel>
      <Panel title="变动的期限">
        <MovesReport label={`${draft.year}年放假安排变动的期限`} run={moves} nothing="没有期限因此变动" />
      </Panel>
      <ActionBar status={statusText(moves.result, doubts.length > 0 && !compared)}>
        <Button onClick={onBack}>返回</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          确认导入
        </Button>
      </ActionBar>
    </Form>
  )
}

function detailsOf({ noticeNumber, source, publishedOn }: ArrangementDraft): Details {
  return { noticeNumber, source, publishedOn }
}

/** An amendment names few days by its nature; what matters is whether the year is whole afterwards. */
function amendmentOf(existing: HolidayYear, input: ArrangementInput): Amendment {
  const { draft, doubts } = amended(existing, input)
  const partial = new Set(missingStatutoryDays(input.draft))
  const kept = input.doubts.filter((doubt) => !partial.has(doubt))
  return { draft, doubts: [...kept, ...doubts, ...missingStatutoryDays(draft)] }
}

function statusText(result: ReturnType<typeof useMoves>['result'], uncompared: boolean): string {
  if (result.state === 'running') return '正在重新计算期限……'
  if (result.state !== 'done') return '看过变动清单才能确认。'
  const { open, finished } = result.moves
  const all = [...open, ...finished]
  const moved = all.length === 0 ? '确认后没有期限变动。' : `确认后${movesSummary(all)}。`
  return uncompared ? `${moved}请先勾选“已对照原文核对”。` : moved
}

type ChangeCountProps = { readonly before: Calendar; readonly after: Calendar; readonly year: number }

function ChangeCount({ before, after, year }: ChangeCountProps) {
  const changes = dayChanges(before, after, year)
  const off = changes.filter(({ date }) => isWorkday(before, date) && !isWorkday(after, date)).length
  const work = changes.filter(({ date }) => !isWorkday(before, date) && isWorkday(after, date)).length
  return (
    <span className={css.soft}>
      {off + work === 0
        ? '与现行日历的工作日相同'
        : `${off} 天由工作日变为休息日，${work} 天由休息日变为工作日`}
    </span>
  )
}
