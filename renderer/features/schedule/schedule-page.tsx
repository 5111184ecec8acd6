/** 排期 `/schedule?day=`: one week of hearings by room and by person, and the chosen day in full. */
import { LeftOutlined, PlusOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addDays, dateParts, formatChinese, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useScheduledHearings } from '../../data/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { ChooseCaseDialog } from './choose-case-dialog.tsx'
import { DayList } from './day-list.tsx'
import css from './schedule.module.css'
import { weekOf } from './week.ts'
import { WeekGrid } from './week-grid.tsx'

/** The day stands in the address, so that a week can be linked to. */
export function SchedulePage() {
  const { office, today } = useSession()
  const [search, setSearch] = useSearchParams()
  const [choosing, setChoosing] = useState(false)
  const day = parseCivilDate(search.get('day') ?? '') ?? today
  const week = weekOf(day, office)
  const [from, to] = [week[0]?.date ?? day, week.at(-1)?.date ?? day]
  const hearings = useScheduledHearings(from, to)
  const show = (date: string) => setSearch({ day: date }, { replace: true })
  return (
    <Page
      title="排期"
      description={`${dateParts(from).year}年 ${from.slice(5)} 至 ${to.slice(5)}，${hearings?.length ?? 0} 场听证`}
      actions={
        <>
          <Button aria-label="上一周" icon={<LeftOutlined />} onClick={() => show(addDays(day, -7))} />
          <Button onClick={() => show(today)}>本周</Button>
          <Button aria-label="下一周" icon={<RightOutlined />} onClick={() => show(addDays(day, 7))} />
          <div className={css.jump}>
            <DateField
              aria-label="查看哪一天"
              value={day}
              onChange={(value) => parseCivilDate(value) !== null && show(value)}
            />
          </div>
          <Button icon={<PrinterOutlined />} onClick={() => print()}>
            打印
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setChoosing(true)}>
            安排听证
          </Button>
        </>
      }
    >
      <Panel flush>
        <WeekGrid
          week={week}
          day={day}
          today={today}
          office={office}
          hearings={hearings ?? []}
          onDay={show}
        />
      </Panel>
      <Panel title={`${formatChinese(day)} 的听证`} flush>
        <DayList
          office={office}
          hearings={(hearings ?? []).filter(({ hearing }) => hearing.on === day)}
          loading={hearings === undefined}
        />
      </Panel>
      <ChooseCaseDialog open={choosing} day={day} onClose={() => setChoosing(false)} />
    </Page>
  )
}
