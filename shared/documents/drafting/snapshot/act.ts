/** How documents name the act under review. */

import { actLabelOf } from '#shared/domain/ledger/projection.ts'
import type { ChallengedAct } from '#shared/domain/model/act.ts'
import { placeholder } from '../../templates/render-text.ts'
import { dateText } from './wording.ts'

/** True when the case is about a failure to act: there is no document to name and no day on which it was made. */
export function isInaction(act: ChallengedAct): boolean {
  return act.kind === 'dutyNotPerformed'
}

/** `于2026年8月3日作出的《…》（…）`, or `未履行查处违法建设法定职责的行为`. */
export function actPhrase(act: ChallengedAct, respondents: string): string {
  const who = `被申请人${respondents === '' ? placeholder('被申请人') : respondents}`
  if (isInaction(act)) return `${who}未履行${dutyOf(act)}法定职责的行为`
  const madeOn = dateText(act.madeOn)
  const label = actLabelOf(act)
  // An act without a document of its own reads 作出的行政强制行为.
  const named = act.title === '' ? `${label}行为` : label
  return `${who}于${madeOn === '' ? placeholder('行政行为作出日期') : madeOn}作出的${named}`
}

/** `申请人陈立秋不服被申请人…`. */
export function causeText(applicants: string, phrase: string): string {
  return `申请人${applicants === '' ? placeholder('申请人') : applicants}不服${phrase}`
}

// The duty is often entered with 职责 at its end; the phrase adds 法定职责 itself.
function dutyOf(act: ChallengedAct): string {
  const duty = act.title.replace(/的?(法定)?职责$/u, '')
  return duty === '' ? placeholder('申请履行的法定职责') : duty
}
