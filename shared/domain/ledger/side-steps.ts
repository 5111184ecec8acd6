/** What the side steps of a ledger say: which happened when, which time they leave out, and which cannot have been. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { type CaseEvent, EVENT_LABELS, type EventOf, type EventType } from '../model/event.ts'
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

/**
 * 移送上级提级审理 (条例40): the case is closed here on the day its papers go, not when the office above asks for them nor
 * when they arrive there; undefined where it did not happen.
 */
export function transferredUp(effective: readonly CaseEvent[]): EventOf<'sideStep'> | undefined {
  return sideStepsOf(effective, 'escalationTransferred')[0]
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
    } else if (ends.includes(event.data.step)) {
      if (open !== null) found.push({ kind, from: open.on, to: event.on })
      // The office above may take a case of its own accord; every other end answers a start.
      else if (event.data.step !== 'escalationNoticed') {
        problems.push(`“${describe(event)}”没有对应的“${labelOf(start)}”。`)
      }
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
  return [
    ...groundless,
    ...late,
    ...PAIRS.flatMap((pair) => intervals(effective, pair).problems),
    ...escalationProblems(effective),
    ...normProblems(effective),
    ...answerProblems(effective),
  ]
}

/** 附带审查 rests on a suspension for it (法39Ⅰ(九)), not on one for another reason. */
function normProblems(effective: readonly CaseEvent[]): readonly string[] {
  const suspended = eventsOf(effective, 'suspended').filter(({ data }) => data.ground === NORM_SUSPENSION)
  return eventsOf(effective, 'sideStep')
    .filter(({ data }) => sideStep(data.step)?.group === 'norm' && needsSuspension(data.step))
    .filter(({ on }) => !suspended.some((suspension) => suspension.on <= on))
    .map((event) => `“${describe(event)}”须先因附带审查中止审理（行政复议法第三十九条第一款第九项）。`)
}

const NORM_SUSPENSION = 9

function needsSuspension(code: SideStepCode): boolean {
  return sideStep(code)?.needs.includes('suspended') ?? false
}

/** The answer to a letter comes from the body that had the letter. */
function answerProblems(effective: readonly CaseEvent[]): readonly string[] {
  return eventsOf(effective, 'sideStep').flatMap((event) => {
    const asked = sideStep(event.data.step)?.answers
    if (asked === undefined) return []
    const letters = sideStepsOf(effective, asked)
    if (letters.some(({ on, data }) => data.body === event.data.body && on <= event.on)) return []
    const bodies = [...new Set(letters.map(({ data }) => data.body))].join('、')
    return [
      `“${describe(event)}”的机关“${event.data.body}”没有“${labelOf(asked)}”的记录${bodies === '' ? '' : `，已登记的是${bodies}`}。`,
    ]
  })
}

/** A case goes up once, or comes up once, and is then no longer tried here (条例40Ⅲ). */
function escalationProblems(effective: readonly CaseEvent[]): readonly string[] {
  const received = sideStepsOf(effective, 'escalationReceived')
  const transferred = transferredUp(effective)
  const moves = [received, sideStepsOf(effective, 'escalationTransferred')]
  const again = moves.flatMap(([first, second]) =>
    first === undefined || second === undefined
      ? []
      : [`“${labelOf(nameOf(first))}”在一个案件中只能有一次。`],
  )
  if (transferred === undefined) return again
  const [taken] = received
  const both =
    taken === undefined
      ? []
      : [`“${labelOf(nameOf(transferred))}”与“${labelOf(nameOf(taken))}”不能同时存在。`]
  const after = effective
    .filter(
      ({ on, data }) =>
        (ENDS_HERE.includes(data.type) && on >= transferred.on) ||
        (TRIES_ON.includes(data.type) && on > transferred.on),
    )
    .map(
      (event) =>
        `案件已于${formatChinese(transferred.on)}移送上级行政复议机关提级审理，本机关不能再有“${describe(event)}”（行政复议法实施条例第四十条）。`,
    )
  return [...again, ...both, ...after]
}

/** What only the office that tries the case may do. */
const ENDS_HERE: readonly EventType[] = ['decided', 'terminated', 'refused', 'abandoned']
const TRIES_ON: readonly EventType[] = [
  'correctionRequested',
  'accepted',
  'extended',
  'convertedToOrdinary',
  'suspended',
  'resumed',
  'hearingHeld',
]

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
