/** 法律规定的更短审理期限 (法62Ⅰ但书): who may set it, and how it is cited. Only a statute may; 法规、规章 do not count. */
import type { EventData } from '../model/event.ts'

/** What the law that shortens the time for deciding says: `days` in 自然日 from acceptance. */
export type DecisionTerm = Omit<Extract<EventData, { readonly type: 'decisionTermSet' }>, 'type'>

/** `《中华人民共和国集会游行示威法》第十三条`; title marks that were typed are not doubled. */
export function setTermSource({ law, article }: Pick<DecisionTerm, 'law' | 'article'>): string {
  return `《${law.replaceAll(/[《》]/gu, '')}》${article}`
}
