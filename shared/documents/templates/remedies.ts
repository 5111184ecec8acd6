/**
 * 救济告知 by kind of document and case. The first entry that fits is printed; the check before signing asks
 * for the same words. 起诉期限 is fifteen days in every case (行诉45; 法34). The court is named where the
 * law leaves no choice.
 */
import type { DocumentKind } from '#shared/domain/model/document.ts'

export type RemedyCase = {
  readonly kind: DocumentKind
  /** 复议前置 (法23). */
  readonly isPrerequisite: boolean
  /** A provincial government reviewed its own act (法24Ⅱ). */
  readonly isOwnAct: boolean
}

export type Remedy = {
  readonly id: string
  readonly kinds: readonly DocumentKind[]
  /** Absent: does not matter. */
  readonly isPrerequisite?: boolean
  readonly isOwnAct?: boolean
  /** Template text. */
  readonly text: string
  /** Words without which the notice is wrong. */
  readonly mustSay: readonly string[]
  /** Words that belong to another variant. */
  readonly mustNotSay: readonly string[]
}

const WHO = '{{#if thirdParties}}申请人、第三人{{else}}申请人{{/if}}'
const FROM_RECEIPT =
  '可以自收到本决定书之日起15日内，{{#if suitCourt}}向{{suitCourt}}{{else}}依法向有管辖权的人民法院{{/if}}提起行政诉讼'
const SUIT = ['人民法院', '提起行政诉讼']
const ULTIMATE = '国务院申请裁决'

export const REMEDIES: readonly Remedy[] = [
  {
    id: 'decision-own-act',
    kinds: ['decision', 'dismissalDecision'],
    isOwnAct: true,
    text: `${WHO}如不服本决定，${FROM_RECEIPT}；也可以根据{{cite 法26}}的规定向国务院申请裁决，国务院依法作出的裁决为最终裁决。`,
    mustSay: [...SUIT, ULTIMATE],
    mustNotSay: [],
  },
  {
    id: 'decision',
    kinds: ['decision', 'terminationDecision'],
    text: `${WHO}如不服本决定，${FROM_RECEIPT}。`,
    mustSay: SUIT,
    mustNotSay: [ULTIMATE],
  },
  {
    id: 'refusal-prerequisite',
    kinds: ['refusalDecision'],
    isPrerequisite: true,
    text: `本案属于依法应当先申请行政复议的情形。根据{{cite 法34}}的规定，申请人如不服本决定，${FROM_RECEIPT}。认为{{office.self}}无正当理由不予受理的，有权根据{{cite 法35}}的规定向上级行政机关反映。`,
    mustSay: [...SUIT, '第三十四条'],
    mustNotSay: [ULTIMATE],
  },
  {
    id: 'refusal',
    kinds: ['refusalDecision'],
    text: `申请人如不服本决定，${FROM_RECEIPT}。认为{{office.self}}无正当理由不予受理的，有权根据{{cite 法35}}的规定向上级行政机关反映。`,
    mustSay: SUIT,
    mustNotSay: [ULTIMATE, '第三十四条'],
  },
  {
    id: 'dismissal-prerequisite',
    kinds: ['dismissalDecision'],
    isPrerequisite: true,
    text: `本案属于依法应当先申请行政复议的情形。根据{{cite 法34}}的规定，申请人如不服本决定，${FROM_RECEIPT}。认为{{office.self}}无正当理由驳回申请的，有权根据{{cite 法35}}的规定向上级行政机关反映。`,
    mustSay: [...SUIT, '第三十四条'],
    mustNotSay: [ULTIMATE],
  },
  {
    id: 'dismissal',
    kinds: ['dismissalDecision'],
    text: `${WHO}如不服本决定，${FROM_RECEIPT}。申请人认为{{office.self}}无正当理由驳回申请的，有权根据{{cite 法35}}的规定向上级行政机关反映。`,
    mustSay: SUIT,
    mustNotSay: [ULTIMATE, '第三十四条'],
  },
]

/** The notice for a document; null for kinds that need none. */
export function remedyFor(situation: RemedyCase): Remedy | null {
  return (
    REMEDIES.find(
      (remedy) =>
        remedy.kinds.includes(situation.kind) &&
        (remedy.isPrerequisite ?? situation.isPrerequisite) === situation.isPrerequisite &&
        (remedy.isOwnAct ?? situation.isOwnAct) === situation.isOwnAct,
    ) ?? null
  )
}
