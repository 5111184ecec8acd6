/** Nothing required is missing: sections, fields, conclusions the law asks for. */
import { latestOf } from '#shared/domain/ledger/effective-events.ts'
import { caseSnapshot, scopeOf } from '../../drafting/snapshot/case-snapshot.ts'
import { holds } from '../../templates/render-text.ts'
import { SNAPSHOT_SHAPE } from '../../templates/snapshot-shape.ts'
import { type CheckContext, sectionText } from '../check-context.ts'
import type { CheckRule } from '../finding.ts'

const REQUIRED_SECTIONS: CheckRule = {
  id: 'section.required',
  level: 'error',
  find: (context) => {
    const scope = scopeOf(
      caseSnapshot(context.document, context.aggregate, context.office),
      context.document.fields,
      SNAPSHOT_SHAPE,
    )
    return context.template.sections
      .filter(({ required }) => (typeof required === 'boolean' ? required : holds(required, [scope])))
      .filter(({ key }) => sectionText(context, key) === '')
      .map(({ key, label, hint }) => ({ message: `“${label}”还没有写。${hint}`, sectionKey: key }))
  },
}

const REQUIRED_FIELDS: CheckRule = {
  id: 'field.required',
  level: 'error',
  find: ({ document, template }) =>
    template.fields
      .filter(({ key, required }) => required && (document.fields[key] ?? '').trim() === '')
      // A notice may state the same thing in a section that was written by hand.
      .filter(() => template.sections.length === 0)
      .map(({ label, hint }) => ({ message: `“${label}”还没有填。${hint}`, sectionKey: '' })),
}

const ADDRESSEES: CheckRule = {
  id: 'addressee.required',
  level: 'error',
  find: ({ document, template, aggregate }) => {
    if (template.addressees === null) return []
    const known = aggregate.parties.filter(
      (party) => party.deleted === 0 && document.addresseePartyIds.includes(party.id),
    )
    return known.length > 0 ? [] : [{ message: '还没有选择受文人。', sectionKey: '' }]
  },
}

/** 法59, 72: what was asked together with the review must be answered together with it. */
const INCIDENTAL: CheckRule = {
  id: 'conclusion.incidental',
  level: 'error',
  kinds: ['decision'],
  find: (context) => {
    const header = context.aggregate.case
    if (header.kind !== 'reconsideration') return []
    const text = `${sectionText(context, 'opinion')}${sectionText(context, 'operative')}`
    return [
      ...(header.normativeDocument !== '' && !/审查|规范性文件/u.test(text)
        ? [
            {
              message: `申请人一并提出了对《${header.normativeDocument}》的审查申请，“本机关认为”中没有结论（行政复议法第五十九条）。`,
              sectionKey: 'opinion',
            },
          ]
        : []),
      ...(header.compensationClaim !== '' && !/赔偿/u.test(text)
        ? [
            {
              message: '申请人一并提出了行政赔偿请求，文书中没有结论（行政复议法第七十二条）。',
              sectionKey: 'opinion',
            },
          ]
        : []),
    ]
  },
}

/** 法61Ⅱ: a decision after a hearing rests on its record and must say so. */
const HEARING_TOLD: CheckRule = {
  id: 'hearing.told',
  level: 'error',
  kinds: ['decision'],
  find: (context) =>
    latestOf(context.effective, 'hearingHeld') !== null && !allText(context).includes('听证')
      ? [
          {
            message: '本案举行过听证，决定书没有写明听证情况（行政复议法第六十一条第二款）。',
            sectionKey: 'hearing',
          },
        ]
      : [],
}

/** 法70 must be told when a respondent sent nothing. */
const SILENCE_TOLD: CheckRule = {
  id: 'reply.silence',
  level: 'error',
  kinds: ['decision'],
  find: (context) => {
    const replied = context.effective.some((event) => event.data.type === 'replyReceived')
    return replied || /未(?:在法定期限内)?提出书面答复/u.test(allText(context))
      ? []
      : [
          {
            message:
              '台账上没有收到书面答复的记录，文书没有写明被申请人未提出书面答复（行政复议法第七十条）。',
            sectionKey: 'respondentStatement',
          },
        ]
  },
}

function allText(context: CheckContext): string {
  return context.sections.map((section) => section.text).join('\n')
}

export const COMPLETENESS_RULES: readonly CheckRule[] = [
  REQUIRED_SECTIONS,
  REQUIRED_FIELDS,
  ADDRESSEES,
  INCIDENTAL,
  HEARING_TOLD,
  SILENCE_TOLD,
]
