/** 日历: one year at a time, where it comes from, its versions, the local days; and the way to import a year. */
import { ImportOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ArrangementInput } from '#shared/domain/calendar/arrangement-input.ts'
import { type Calendar, isWorkday } from '#shared/domain/calendar/calendar.ts'
import { boundsOf, daysFrom } from '#shared/domain/calendar/holiday-year.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import { dateParts, formatChinese } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { EmptyState, Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './calendar/calendar.module.css'
import { ImportFlow } from './calendar/import-flow.tsx'
import { LocalDays } from './calendar/local-days.tsx'
import { type ArrangementVersion, VersionHistory } from './calendar/version-history.tsx'
import { YearView } from './calendar/year-view.tsx'

/** The year shown and whether an import is under way stand in the address. */
export function CalendarSection() {
  const { office, today } = useSession()
  const [search, setSearch] = useSearchParams()
  const [restored, setRestored] = useState<ArrangementInput | null>(null)
  const calendar = officeCalendar(office)
  const thisYear = dateParts(today).year
  const year = readYear(search.get('year')) ?? thisYear
  const show = (next: number) => setSearch({ year: String(next) }, { replace: true })
  if (search.has('import')) {
    return (
      <ImportFlow
        start={restored}
        onLeave={(imported) => {
          setRestored(null)
          show(imported ?? year)
        }}
      />
    )
  }
  const startImport = (start: ArrangementInput | null) => {
    setRestored(start)
    setSearch({ year: String(year), import: '' })
  }
  const importButton = (
    <Button type="primary" icon={<ImportOutlined />} onClick={() => startImport(null)}>
      导入放假安排
    </Button>
  )
  const loaded = calendar.years.find((entry) => entry.year === year)
  const missing = [thisYear, thisYear + 1].filter((wanted) => !calendar.years.some((y) => y.year === wanted))
  return (
    <>
      {missing.map((unloaded) => (
        <Note key={unloaded} tone="warning">
          {unloaded}年的放假安排尚未载入。涉及该年的期限只按周六、周日推算，并标明“暂定”。
        </Note>
      ))}
      <Panel
        title={`${year}年放假安排`}
        extra={
          <div className={css.picker}>
            <YearPicker year={year} calendar={calendar} latest={thisYear + 1} onChange={show} />
            {importButton}
          </div>
        }
      >
        {loaded === undefined ? (
          <EmptyState
            title={`${year}年的放假安排尚未载入`}
            hint="国务院办公厅通常在上一年10月下旬至12月发布通知。取得通知后，粘贴全文即可导入。"
          />
        ) : (
          <YearFacts year={year} calendar={calendar} />
        )}
        <YearView year={year} calendar={calendar} today={today} />
      </Panel>
      <VersionHistory office={office} year={year} onRestore={(version) => startImport(inputOf(version))} />
      <LocalDays />
    </>
  )
}

function readYear(text: string | null): number | null {
  return text !== null && /^\d{4}$/u.test(text) ? Number(text) : null
}

function inputOf({ draft }: ArrangementVersion): ArrangementInput {
  return { format: 'json', draft, cancelled: { off: [], work: [] }, sentences: [], doubts: [] }
}

type YearPickerProps = {
  readonly year: number
  readonly calendar: Calendar
  readonly latest: number
  readonly onChange: (year: number) => void
}

function YearPicker({ year, calendar, latest, onChange }: YearPickerProps) {
  const loaded = new Set(calendar.years.map((entry) => entry.year))
  const years = [...new Set([...loaded, latest, year])].sort((a, b) => b - a)
  const at = years.indexOf(year)
  const [later, earlier] = [years[at - 1], years[at + 1]]
  return (
    <>
      <Button
        icon={<LeftOutlined />}
        aria-label="上一年"
        disabled={earlier === undefined}
        onClick={() => earlier !== undefined && onChange(earlier)}
      />
      <Select
        aria-label="年份"
        className={css.year ?? ''}
        value={year}
        onChange={onChange}
        options={years.map((value) => ({
          value,
          label: loaded.has(value) ? `${value}年` : `${value}年（未载入）`,
        }))}
      />
      <Button
        icon={<RightOutlined />}
        aria-label="下一年"
        disabled={later === undefined}
        onClick={() => later !== undefined && onChange(later)}
      />
    </>
  )
}

function YearFacts({ year, calendar }: { readonly year: number; readonly calendar: Calendar }) {
  const loaded = calendar.years.find((entry) => entry.year === year)
  if (loaded === undefined) return null
  const { from, to } = boundsOf(year)
  const workdays = daysFrom(from, to).filter((day) => isWorkday(calendar, day)).length
  return (
    <dl className={css.facts}>
      <div>
        <dt>依据</dt>
        <dd>{loaded.noticeNumber}</dd>
      </div>
      <div>
        <dt>来源</dt>
        <dd>{loaded.source}</dd>
      </div>
      <div>
        <dt>发布</dt>
        <dd>{loaded.publishedOn === '' ? '未填写' : formatChinese(loaded.publishedOn)}</dd>
      </div>
      <div>
        <dt>版本</dt>
        <dd>第 {loaded.version} 版</dd>
      </div>
      <div>
        <dt>全年工作日</dt>
        <dd>{workdays} 天</dd>
      </div>
    </dl>
  )
}
