/** 法律规定的更短审理期限 (法62Ⅰ但书): who may set it, and how it is cited. Only a statute may; 法规、规章 do not count. */
import type { EventData } from '../model/event.ts'

/** What the law that shortens the time for deciding says: `days` in 自然日, and the day they are counted from. */
export type DecisionTerm = Omit<Extract<EventData, { readonly type: 'decisionTermSet' }>, 'type'>

/** The term as a person types it; `confirmedLaw` where the name reads like 法规、规章 and was found to be a 法律. */
export type TypedTerm = DecisionTerm & { readonly confirmedLaw?: boolean }

export type TermStart = NonNullable<DecisionTerm['startsFrom']>

/** The days a statute counts from: 集会游行示威法13 counts from receipt, most say nothing else than 受理. */
export const TERM_STARTS: Readonly<Record<TermStart, string>> = {
  accepted: '受理之日',
  received: '收到申请之日',
}

/** Acceptance where the record names no day. */
export function startsFromOf({ startsFrom }: Pick<DecisionTerm, 'startsFrom'>): TermStart {
  return startsFrom ?? 'accepted'
}

/** 户口登记条例 is a statute although most 条例 are not: such a name asks for a look, and decides nothing. */
export function namedLikeRegulation(law: string): boolean {
  return /(?:条例|规定|办法|细则|规则)》?$/u.test(law.trim())
}

/** `《中华人民共和国集会游行示威法》第十三条`; title marks that were typed are not doubled. */
export function setTermSource({ law, article }: Pick<DecisionTerm, 'law' | 'article'>): string {
  return `《${law.replaceAll(/[《》]/gu, '')}》${article}`
}
