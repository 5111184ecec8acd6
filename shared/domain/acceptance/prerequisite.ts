/** 复议前置 (法23Ⅰ): acts against which one must go to reconsideration before court. */
import type { ChallengedAct } from '../model/act.ts'

export type PrerequisiteRule = {
  readonly code: 'onTheSpotPenalty' | 'naturalResource' | 'dutyNotPerformed' | 'disclosure'
  readonly text: string
  readonly article: string
  /** What a person must still check, because the registered facts cannot tell. */
  readonly check: string
  readonly applies: (act: ChallengedAct) => boolean
}

/** In the order of the statute; the fifth item refers to other laws. */
export const PREREQUISITE_RULES: readonly PrerequisiteRule[] = [
  {
    code: 'onTheSpotPenalty',
    text: '对当场作出的行政处罚决定不服',
    article: '法23Ⅰ(一)',
    check: '',
    applies: (act) => act.kind === 'penalty' && act.delivery === 'onTheSpot',
  },
  {
    code: 'naturalResource',
    text: '对行政机关作出的侵犯其已经依法取得的自然资源的所有权或者使用权的决定不服',
    article: '法23Ⅰ(二)',
    check: '请核对申请人是否已经依法取得该项权利。',
    applies: (act) => act.kind === 'naturalResource',
  },
  {
    code: 'dutyNotPerformed',
    text: '认为行政机关存在行政复议法第十一条规定的未履行法定职责情形',
    article: '法23Ⅰ(三)',
    check: '明确拒绝、明示不予受理和未完全履行的，不属于此项（实施条例第三十条）。',
    applies: (act) => act.kind === 'dutyNotPerformed',
  },
  {
    code: 'disclosure',
    text: '申请政府信息公开，行政机关不予公开',
    article: '法23Ⅰ(四)',
    check: '只限于行政机关认为属于政府信息公开条例第十四条至第十六条情形而不予公开的（实施条例第三十一条）。',
    applies: (act) => act.kind === 'disclosure',
  },
]

/** The rule the act seems to fall under; null when none does. */
export function prerequisiteFor(act: ChallengedAct): PrerequisiteRule | null {
  return PREREQUISITE_RULES.find((rule) => rule.applies(act)) ?? null
}
