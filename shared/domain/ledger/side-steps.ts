/** What the side steps of a ledger say: which happened when, which time they leave out, and which cannot have been. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { type CaseEvent, EVENT_LABELS, type EventOf } from '../model/event.ts'
import { type SideStepCode, sideStep } from '../procedure/side-steps.ts'
import { CLOSING_EVENTS } from './closing.ts'
import { eventsOf, isOf } from './effective-events.ts'

/** An interval that side steps open and close; `to` is empty while it runs. Kinds as in the rule table. */
export type SideInterval = {
  readonly kind: 'obstacle' | 'mistaken-suit' | 'self-correction' | 'escalation-request'
  readonly from: CivilDate
  readonly to: CivilDate | ''
}

type Pair = {
  readonly kind: SideInterval['kind']
  readonly start: SideStepCode
  readonly ends: readonly SideStepCode[]
}

const PAIRS: readonly Pair[] = [
  { kind: 'obstacle', start: 'obstacleBegan', ends: ['obstacleEnded'] },
  { kind: 'mistaken-suit', start: 'suitFiled', ends: ['suitDismissed'] },
  { kind: 'self-correction', start: 'selfCorrectionAsked', ends: ['selfCorrectionTold'] },
  { kind: 'escalation-request', start: 'escalationAsked', ends: ['escalationNoticed', 'escalationDeclined'] },
]

/** The side steps of one code, earliest first. */
export function sideStepsOf(
  effective: readonly CaseEvent[],
  code: SideStepCode,
): readonly EventOf<'sideStep'>[] {
  return eventsOf(effective, 'sideStep').filter(({ data }) => data.step === code)
}

const NONE: readonly SideInterval[] = []

/** Intervals by kind, each in order; an end without a start is ignored. */
export function sideIntervalsOf(effective: readonly CaseEvent[]): readonly SideInterval[] {
  if (eventsOf(effective, 'sideStep').length === 0) return NONE
  return PAIRS.flatMap((pair) => intervals(effective, pair).intervals)
}

function intervals(effective: readonly CaseEvent[], { kind, start, ends }: Pair) {
  const found: SideInterval[] = []
  const problems: string[] = []
  let open: EventOf<'sideStep'> | null = null
  for (const event of effective) {
    if (!isOf(event, 'sideStep')) continue
    if (event.data.step === start) {
      if (open !== null) problems.push(`“${describe(open)}”尚未结束，不能再有“${describe(event)}”。`)
      else open = event
    } else if (open !== null && ends.includes(event.data.step)) {
      found.push({ kind, from: open.on, to: event.on })
      open = null
    }
  }
  if (open !== null) found.push({ kind, from: open.on, to: '' })
  return { intervals: found, problems }
}

/** Contradictions among the side steps, one Chinese sentence each. */
export function sideStepProblems(effective: readonly CaseEvent[]): readonly string[] {
  const steps = eventsOf(effective, 'sideStep')
  if (steps.length === 0) return []
  const groundless = steps.flatMap((event) => {
    const needs: readonly string[] = sideStep(event.data.step)?.needs ?? []
    if (needs.length === 0) return []
    const grounds = effective.filter((other) => needs.includes(nameOf(other)))
    if (grounds.some((ground) => ground.on <= event.on)) return []
    const [ground] = grounds
    return ground === undefined
      ? [`没有“${needs.map(labelOf).join('”或“')}”的记录，不能有“${describe(event)}”。`]
      : [`“${describe(event)}”不能早于“${describe(ground)}”。`]
  })
  const end = effective.find((event) => CLOSING_EVENTS.includes(event.data.type))
  const late = steps
    .filter(({ on, data }) => end !== undefined && on > end.on && isOfTheTrial(data.step))
    .map((event) => `“${describe(event)}”不能晚于“${end === undefined ? '' : describe(end)}”。`)
  return [...groundless, ...late, ...PAIRS.flatMap((pair) => intervals(effective, pair).problems)]
}

/** 附带审查 and 提级 belong to the trial and cannot follow its end. */
function isOfTheTrial(code: SideStepCode): boolean {
  const group = sideStep(code)?.group
  return group === 'norm' || group === 'escalation'
}

function nameOf({ data }: CaseEvent): string {
  return data.type === 'sideStep' ? data.step : data.type
}

function labelOf(name: string): string {
  return sideStep(name)?.label ?? (EVENT_LABELS as Readonly<Record<string, string>>)[name] ?? name
}

function describe(event: CaseEvent): string {
  return `${labelOf(nameOf(event))}（${formatChinese(event.on)}）`
}
