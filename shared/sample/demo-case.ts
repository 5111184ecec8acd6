/**
 * One rich case from the application to the court answer, for `npm run demo`: two applicants (one a company),
 * an agent, a third party, a hearing, 撤销并责令重作, publication and a suit by the third party. Fixed days of
 * 2026, so that every run writes the same files.
 */
import { must } from '#shared/kernel/assert.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { proposedItem } from '../domain/decision/operative-text.ts'
import type { EvidenceItem } from '../domain/model/material.ts'
import type { Draft } from '../domain/model/meta.ts'
import { officeSteps } from './build-sample.ts'
import { caseScript } from './case-script.ts'
import { DECISION_TEXTS } from './decision-texts.ts'
import { allMet } from './review-findings.ts'
import { act, intake, paper } from './sample-intake.ts'
import { agent, organization, person } from './sample-people.ts'
import { partyOf, type SampleStep } from './sample-step.ts'

export const DEMO_KEY = 'demo'
export const DEMO_SUIT_KEY = 'demo-suit'
/** The day on which the demo looks at the case. */
export const DEMO_TODAY = civilDate('2026-11-20')

/** The demo's office and its case, up to the filed answer. */
export function demoSteps(): readonly SampleStep[] {
  return [...officeSteps(civilDate('2026-07-06')), ...demoCase(), ...demoSuit()]
}

function demoCase(): readonly SampleStep[] {
  const received = civilDate('2026-07-20')
  const accepted = civilDate('2026-07-24')
  const hearing = civilDate('2026-09-01')
  const notice = civilDate('2026-08-21')
  const decided = civilDate('2026-09-18')
  return caseScript(DEMO_KEY, '温知夏')
    .register(
      received,
      '温知夏',
      (agency) =>
        intake({
          channel: 'post',
          receivedOn: received,
          postmarkedOn: civilDate('2026-07-17'),
          appliedOn: civilDate('2026-07-16'),
          field: '市场监管',
          major: true,
          majorReason: '涉及较大数额罚款，社会关注度较高',
          hearingRequested: true,
          act: act({
            kind: 'penalty',
            title: '行政处罚决定书',
            number: '临澍市监处罚〔2026〕97号',
            madeOn: civilDate('2026-06-29'),
            delivery: 'direct',
            knewOn: civilDate('2026-07-01'),
            amountYuan: 60_000,
          }),
          claims: ['撤销被申请人作出的行政处罚决定', '确认被申请人未告知听证权利的行为违法'],
          factsAndReasons:
            '申请人销售的糕点均从有资质的生产企业购进，有合格证明。被申请人仅凭一次现场检查即认定申请人经营超过保质期的食品，未抽样检验，事实不清。\n被申请人在作出较大数额罚款之前，没有书面告知申请人有陈述、申辩和要求举行听证的权利，程序违法。',
          parties: [
            organization(
              'a1',
              '临澍县百禾食品商行',
              'applicant',
              '农百川',
              '经营者',
              '南岚省澄屿市临澍县南塘街112号',
            ),
            person(
              {
                key: 'a2',
                name: '司空见微',
                birthOn: civilDate('1983-08-09'),
                gender: '女',
                address: '南岚省澄屿市临澍县南塘街112号2楼',
              },
              'applicant',
            ),
            agent(
              {
                key: 'g1',
                name: '谷雨亭',
                birthOn: civilDate('1982-02-25'),
                gender: '男',
                address: '南岚省澄屿市临澍县望川路88号',
              },
              ['a1', 'a2'],
              'lawyer',
              '南岚望川律师事务所',
              'special',
            ),
            person(
              {
                key: 't1',
                name: '上官听雨',
                birthOn: civilDate('1994-06-06'),
                gender: '女',
                address: '南岚省澄屿市临澍县南塘街60号3单元501室',
              },
              'thirdParty',
            ),
            agency('临澍县市场监督管理局'),
          ],
        }),
      [
        paper('行政复议申请书', 'application', 5, received),
        paper('营业执照、身份证复印件', 'identity', 2, received),
        paper('授权委托书、律师执业证复印件', 'authorization', 3, received),
        paper('行政处罚决定书复印件', 'evidence', 3, received),
        paper('进货票据及合格证明', 'evidence', 9, received),
      ],
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['温知夏', '陆怀瑾', '司徒清和'])
    .issue(accepted, 'acceptanceNotice')
    .serve(accepted, 'acceptanceNotice', ['applicant', 'applicant'], 'direct', accepted)
    .issue(accepted, 'thirdPartyNotice')
    .serve(accepted, 'thirdPartyNotice', ['thirdParty'], 'post', civilDate('2026-07-28'))
    .issue(civilDate('2026-07-28'), 'replyNotice')
    .serve(civilDate('2026-07-28'), 'replyNotice', ['respondent'], 'direct', civilDate('2026-07-29'))
    .reply(
      civilDate('2026-08-11'),
      '现场检查发现货架上有超过保质期的食品，事实清楚；被申请人的执法人员在现场检查时已口头告知申请人享有的权利；处罚款数额在法定幅度之内，请求维持。',
    )
    .hearOpinions(
      civilDate('2026-08-18'),
      ['applicant', 'respondent', 'thirdParty'],
      '申请人坚持未收到任何书面告知；被申请人承认没有制作行政处罚告知书；第三人陈述了购买经过。',
    )
    .hearing(notice, {
      on: hearing,
      from: '09:00',
      to: '11:30',
      room: '第一听证室',
      presider: '温知夏',
      members: ['陆怀瑾', '司徒清和'],
      recorder: '唐小满',
      matters: '行政处罚决定认定的事实是否清楚，作出决定之前是否履行了告知义务。',
    })
    .issue(notice, 'hearingNotice', { to: 'applicant' })
    .issue(notice, 'hearingNotice', { to: 'applicant' })
    .issue(notice, 'hearingNotice', { to: 'respondent' })
    .issue(notice, 'hearingNotice', { to: 'thirdParty' })
    .serve(
      notice,
      'hearingNotice',
      ['applicant', 'applicant', 'respondent', 'thirdParty'],
      'direct',
      civilDate('2026-08-24'),
    )
    .hearingHeld(
      hearing,
      '各方围绕被申请人是否告知申请人陈述、申辩和要求举行听证的权利进行了举证、质证和辩论，被申请人的负责人到场参加听证。',
    )
    .issue(decided, 'decision', {
      items: (a) => {
        const [revoke, confirm] = a.claims.map((claim) => claim.id)
        return [
          proposedItem(
            'revokeAndRedo',
            'procedureBroken',
            [revoke, confirm].filter((id) => id !== undefined),
            a,
          ),
        ]
      },
      sections: {
        ...DECISION_TEXTS.penalty,
        facts: DECISION_TEXTS.penalty.facts?.replaceAll('30000元', '60000元') ?? '',
      },
    })
    .serve(
      decided,
      'decision',
      ['applicant', 'applicant', 'respondent', 'thirdParty'],
      'direct',
      civilDate('2026-09-22'),
    )
    .does(civilDate('2026-09-24'), '温知夏', (a) => ({
      type: 'case.copyToSuperior',
      caseId: a.case.id,
      on: civilDate('2026-09-24'),
      recipient: '澄屿市市场监督管理局',
    }))
    .does(civilDate('2026-10-12'), '温知夏', (a) => ({
      type: 'publication.prepare',
      caseId: a.case.id,
      documentId: must(
        a.documents.find((d) => d.kind === 'decision'),
        'the decision',
      ).id,
    }))
    .does(civilDate('2026-10-13'), '顾明澈', (a) => ({
      type: 'publication.review',
      caseId: a.case.id,
      publicationId: must(a.publications[0], 'the publication').id,
      on: civilDate('2026-10-13'),
    }))
    .steps()
}

/** The third party sues; the answer and the evidence list are drafted from what the case knows. */
function demoSuit(): readonly SampleStep[] {
  const complaint = civilDate('2026-11-12')
  const source = caseScript(DEMO_KEY, '温知夏').does(complaint, '温知夏', (a) => ({
    type: 'litigation.open',
    caseId: a.case.id,
    receivedOn: complaint,
    filedOn: civilDate('2026-09-29'),
    court: '澄屿市中级人民法院',
    courtCaseNumber: '（2026）南09行初31号',
    plaintiffPartyIds: [partyOf(a, 'thirdParty').id],
    plaintiffClaims:
      '1.撤销临澍县人民政府作出的行政复议决定；2.判令被告重新作出行政复议决定；3.诉讼费由被告承担。',
    plaintiffReasons: '行政处罚决定认定的事实清楚，程序上的瑕疵不影响处罚的正确性，复议机关应当维持。',
  }))
  const day = civilDate('2026-11-18')
  const suit = caseScript(DEMO_SUIT_KEY, '顾明澈')
    .does(day, '顾明澈', (a) => ({
      type: 'litigation.saveEvidence',
      caseId: a.case.id,
      items: a.evidence.map(described),
    }))
    .issue(day, 'answer', { sections: ANSWER_TEXTS })
    .issue(day, 'evidenceList')
  return [...source.steps().map((step) => ({ ...step, opens: DEMO_SUIT_KEY })), ...suit.steps()]
}

/** The handler says of each paper where it comes from and what it proves. */
function described(item: EvidenceItem): Omit<Draft<EvidenceItem>, 'caseId' | 'order'> {
  const { group, name, pages, original } = item
  return {
    group,
    name,
    pages: Math.max(pages, 1),
    original,
    source: item.source === '' ? '复议案卷' : item.source,
    proves: item.proves === '' ? `证明复议程序中“${name}”一节的事实，程序合法` : item.proves,
  }
}

const ANSWER_TEXTS: Readonly<Record<string, string>> = {
  head: '答辩人：临澍县人民政府，住所地南岚省澄屿市临澍县望川路6号。\n法定代表人：傅砚舟，县长。\n委托代理人：顾明澈，临澍县司法局行政复议科副科长。\n委托代理人：温知夏，临澍县司法局四级主任科员。',
  authority:
    '根据《中华人民共和国行政复议法》第二十四条第一款第一项的规定，答辩人对申请人不服本级人民政府工作部门临澍县市场监督管理局的行政行为提出的行政复议申请有管辖权，具有作出行政复议决定的法定职权。',
  merits:
    '临澍县市场监督管理局不能证明其在作出行政处罚决定之前告知了当事人拟作出的行政处罚内容及事实、理由、依据，以及陈述、申辩、要求听证的权利，违反《中华人民共和国行政处罚法》第四十四条的规定。答辩人根据《中华人民共和国行政复议法》第六十四条第一款第二项的规定，决定撤销并责令重新作出行政行为，认定事实清楚，适用依据正确，内容适当。',
  responses:
    '原告主张程序上的瑕疵不影响处罚的正确性。告知陈述、申辩和要求听证的权利是当事人的重要程序权利，未依照规定告知的，依法不得作出行政处罚决定，不属于可以忽略的瑕疵。复议决定同时责令临澍县市场监督管理局重新作出行政行为，原告举报的事项将依法得到处理，其合法权益没有受到不利影响。',
}
