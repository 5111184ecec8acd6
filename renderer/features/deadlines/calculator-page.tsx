/** 期限计算器: any rule of the table with facts typed in, reckoned at every change, printed as 期限计算说明. */
import { ArrowLeftOutlined, ClearOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { DefaultOptionType } from 'antd/es/select'
import { useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import { officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import { ruleByCode } from '#shared/domain/deadlines/rules/index.ts'
import { useSession } from '../../app/session.tsx'
import { EmptyState, Page, Panel } from '../../ui/page.tsx'
import css from './calculator.module.css'
import { calculate } from './calculator-check.ts'
import { CalculatorForm, Labelled } from './calculator-form.tsx'
import {
  type CalculatorInput,
  EMPTY_INPUT,
  readCalculator,
  readingsOf,
  ruleOfInput,
  writeCalculator,
} from './calculator-input.ts'
import { CalculatorResult } from './calculator-result.tsx'
import { findsRule, ruleGroups } from './rule-search.ts'
import { RuleSummary } from './rule-summary.tsx'

/** Time in ms after which what was typed is put into the address. */
const ADDRESS_DELAY = 300

/** A calendar of which no year is loaded: weekends only. */
const WEEKENDS_ONLY = { years: [] }

/** The page; a calculation can be linked to, because its facts stand in the address. */
export function CalculatorPage() {
  const { office, today } = useSession()
  const [search, setSearch] = useSearchParams()
  const [input, setInput] = useState(() => readCalculator(search))
  const groups = useMemo(ruleGroups, [])
  const change = (patch: Partial<CalculatorInput>) => setInput((before) => ({ ...before, ...patch }))

  useEffect(() => {
    const query = writeCalculator(input)
    if (query.toString() === search.toString()) return
    const timer = setTimeout(() => setSearch(query, { replace: true }), ADDRESS_DELAY)
    return () => clearTimeout(timer)
  }, [input, search, setSearch])

  const verdict = useMemo(
    () =>
      calculate(
        input,
        input.calendar === 'office' ? officeCalendar(office) : WEEKENDS_ONLY,
        readingsOf(officeConventions(office.settings), input),
        today,
      ),
    [input, office, today],
  )
  const rule = ruleOfInput(input)
  const ruleError = verdict.state === 'refused' ? verdict.errors.get('rule') : undefined
  return (
    <Page
      title="期限计算器"
      description="不依附案件，任选一项期限试算；结果只供核对，不会写入任何案件。"
      actions={
        <>
          <Link to="/deadlines">
            <Button icon={<ArrowLeftOutlined />}>返回期限</Button>
          </Link>
          <Button
            icon={<ClearOutlined />}
            disabled={input === EMPTY_INPUT}
            onClick={() => setInput(EMPTY_INPUT)}
          >
            清空
          </Button>
        </>
      }
    >
      <div className={css.columns}>
        <div className={css.stack}>
          <Panel title="期限">
            <Labelled label="选择期限" id="rule" error={ruleError}>
              <Select<string, DefaultOptionType>
                id="rule"
                className={css.rule ?? ''}
                placeholder="输入名称、条文（如 62条）或者类别查找"
                value={rule?.code ?? null}
                onChange={(code: string) => change({ ...EMPTY_INPUT, dates: input.dates, rule: code })}
                showSearch={{ filterOption: (text, option) => findsRule(text, String(option?.value ?? '')) }}
                options={groups}
                optionRender={({ value, label }) => (
                  <span className={css.option}>
                    {label}
                    <small>{ruleByCode(String(value))?.articles[0]}</small>
                  </span>
                )}
                notFoundContent="没有符合的期限"
              />
            </Labelled>
            {rule !== undefined && <RuleSummary rule={rule} />}
          </Panel>
          {rule !== undefined && (
            <CalculatorForm rule={rule} input={input} verdict={verdict} office={office} onChange={change} />
          )}
        </div>
        <div className={css.result}>
          <Panel title="计算结果">
            {verdict.state === 'nothing' ? (
              <EmptyState
                title="先选择一项期限"
                hint="规则表收有行政复议、行政应诉、赔偿、民事诉讼和本机关内部的全部期限，每项都写明条文。"
              />
            ) : (
              <CalculatorResult verdict={verdict} today={today} />
            )}
          </Panel>
        </div>
      </div>
    </Page>
  )
}
