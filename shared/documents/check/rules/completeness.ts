/** Nothing required is missing: sections, fields, conclusions the law asks for. */
import { latestOf } from '#shared/domain/ledger/effective-events.ts'
import { buildBlocks } from '../../drafting/build-blocks.ts'
import { scopeOf } from '../../drafting/snapshot/case-snapshot.ts'
import { textsOf } from '../../layout/document-text.ts'
import { holds } from '../../templates/render-text.ts'
import { SNAPSHOT_SHAPE } from '../../templates/snapshot-shape.ts'
import { type CheckContext, sectionText } from '../check-context.ts'
import type { CheckRule } from '../finding.ts'

const REQUIRED_SECTIONS: CheckRule = {
  id: 'section.required',
  level: 'error',
  find: (context) => {
    const scope = scopeOf(context.snapshot, context.document.fields, SNAPSHOT_SHAPE)
    return context.template.sections
      .filter(({ required }) => (typeof required === 'boolean' ? required : holds(required, [scope])))
      .filter(({ key }) => sectionText(context, key) === '')
      .map(({ key, label, hint }) => ({ message: `“${label}”还没有写。${hint}`, sectionKey: key }))
  },
}

/** Fixed parts (表头、送达回证) print what the case or the fields do not know as 【待补：…】. */
const FIXED_PARTS: CheckRule = {
  id: 'field.required',
  level: 'error',
  find: ({ document, template, aggregate, office, sections }) => {
    const edited = sections.map((section) => section.text).join('\n')
    const open = buildBlocks(document, aggregate, office)
      .flatMap(textsOf)
      .flatMap((text) => [...text.matchAll(/【待补：([^】]*)】/gu)])
      .filter((match) => !edited.includes(match[0]))
      .map((match) => match[1] ?? '')
    return [...new Set(open)]
      .filter((label) => label !== MISSING_ITEMS)
      .map((label) => {
        const field = template.fields.find((candidate) => candidate.label === label)
        if (field !== undefined)
          return { message: `“${label}”还没有填，请补充后再签发。`, sectionKey: `fields.${field.key}` }
        const where = OFFICE_LABELS.has(label) ? '“设置—单位概况”' : '案件页'
        return { message: `缺“${label}”，请到${where}补充后再签发。`, sectionKey: '' }
      })
  },
}

/** Reported by the decision rules in words of their own. */
const MISSING_ITEMS = '决定主文'

/** What the settings know about the office itself. */
const OFFICE_LABELS: ReadonlySet<string> = new Set(
  Object.values(SNAPSHOT_SHAPE.fields.office.fields).map(({ label }) => label),
)

const ADDRESSEES: CheckRule = {
  id: 'addressee.required',
  level: 'error',
  find: ({ document, template, aggregate }) => {
    if (template.addressees === null) return []
    const known = aggregate.parties.filter(
      (party) => party.deleted === 0 && document.addresseePartyIds.includes(party.id),
    )
    return known.length > 0 ? [] : [{ message: '还没有选择受文人。', sectionKey: 'addressees' }]
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
              message: `申请人一并提出了对《${header.normativeDocument}》的审查申请，“本机关认为”和主文都没有结论（行政复议法第五十九条）。`,
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

/** 法70 must be told when a respondent sent nothing in time. */
const SILENCE_TOLD: CheckRule = {
  id: 'reply.silence',
  level: 'error',
  kinds: ['decision'],
  find: (context) => {
    const { silentRespondents } = context.snapshot
    return silentRespondents.length === 0 || /未(?:在法定期限内)?提出书面答复/u.test(allText(context))
      ? []
      : [
          {
            message: `答复期限已经届满，台账上没有${silentRespondents.join('、')}书面答复的记录，文书没有写明被申请人未提出书面答复（行政复议法第七十条）。`,
            sectionKey: 'respondentStatement',
          },
        ]
  },
}

/** The court counts what it is handed: every item of the list has its pages. */
const EVIDENCE_PAGES: CheckRule = {
  id: 'evidence.pages',
  level: 'error',
  kinds: ['evidenceList'],
  find: ({ snapshot }) =>
    snapshot.evidence
      .filter(({ pages }) => pages === '')
      .map(({ number, name }) => ({
        message: `证据第${number}项“${name}”没有填写页数，请在应诉案件的证据清单中填写。`,
        sectionKey: '',
      })),
}

function allText(context: CheckContext): string {
  return context.sections.map((section) => section.text).join('\n')
}

export const COMPLETENESS_RULES: readonly CheckRule[] = [
  REQUIRED_SECTIONS,
  FIXED_PARTS,
  ADDRESSEES,
  INCIDENTAL,
  HEARING_TOLD,
  SILENCE_TOLD,
  EVIDENCE_PAGES,
]
