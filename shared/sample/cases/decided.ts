/** Four decided cases: not yet served, just effective, published, and taken to court. */
import { addDays, type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'
import { proposedItem } from '../../domain/decision/operative-text.ts'
import type { CaseAggregate } from '../../domain/model/aggregate.ts'
import type { DecisionItem, DecisionType } from '../../domain/model/decision.ts'
import { type CaseScript, caseScript } from '../case-script.ts'
import { DECISION_TEXTS } from '../decision-texts.ts'
import { allMet } from '../review-findings.ts'
import type { SampleDays } from '../sample-days.ts'
import { act, intake } from '../sample-intake.ts'
import { agent, organization, person } from '../sample-people.ts'
import { partyOf } from '../sample-step.ts'

/** One item that answers every claim of the case. */
function answersAll(
  type: DecisionType,
  ground: string,
  days?: number,
): (aggregate: CaseAggregate) => readonly DecisionItem[] {
  return (aggregate) => [
    proposedItem(
      type,
      ground,
      aggregate.claims.map((claim) => claim.id),
      aggregate,
      days === undefined ? {} : { days },
    ),
  ]
}

/** 已决定待送达：the decision was signed on the last 工作日. */
export function decidedNotServed(days: SampleDays): CaseScript {
  const received = days.daysAgo(59)
  const accepted = days.daysAgo(55)
  return caseScript('decided', '陆怀瑾')
    .register(received, '陆怀瑾', (agency) =>
      intake({
        receivedOn: received,
        field: '卫生健康',
        act: act({
          kind: 'licence',
          title: '不予行政许可决定书',
          number: '临澍卫许不〔2026〕9号',
          madeOn: addDays(received, -14),
          knewOn: addDays(received, -13),
        }),
        claims: ['撤销被申请人作出的不予行政许可决定'],
        factsAndReasons:
          '申请人申请设置诊所备案变更，材料齐全，被申请人以周边已有同类机构为由不予许可，没有法律依据。',
        parties: [
          organization(
            'a1',
            '临澍县杏林春诊所',
            'applicant',
            '牧若水',
            '负责人',
            '南岚省澄屿市临澍县文澜路90号',
          ),
          agency('临澍县卫生健康局'),
        ],
      }),
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['陆怀瑾', '司徒清和'])
    .sendCopies(days.daysAgo(50), days.daysAgo(49))
    .reply(days.daysAgo(40), '申请设置地点五百米内已有两家诊所，不符合医疗机构设置规划，请求维持。')
    .hearOpinions(
      days.daysAgo(30),
      ['applicant', 'respondent'],
      '双方对设置规划是否对诊所数量作出限制有争议。',
    )
    .issue(days.ago(1), 'decision', {
      items: answersAll('revokeAndRedo', 'basisUnlawful'),
      sections: DECISION_TEXTS.licence,
    })
}

/** 刚生效：撤销并责令重作, every party's fifteen days run. */
export function justEffective(days: SampleDays): CaseScript {
  const received = days.daysAgo(70)
  const accepted = days.daysAgo(66)
  const decided = days.daysAgo(12)
  return caseScript('effective', '司徒清和')
    .register(received, '司徒清和', (agency) =>
      intake({
        receivedOn: received,
        channel: 'post',
        postmarkedOn: addDays(received, -2),
        field: '市场监管',
        act: act({
          kind: 'penalty',
          title: '行政处罚决定书',
          number: '临澍市监处罚〔2026〕152号',
          madeOn: addDays(received, -24),
          knewOn: addDays(received, -22),
          amountYuan: 30_000,
        }),
        claims: ['撤销被申请人作出的行政处罚决定'],
        factsAndReasons:
          '申请人销售的食品均有合格证明，被申请人未抽样检验即认定为超过保质期，且未告知申请人陈述、申辩和要求听证的权利。',
        parties: [
          organization(
            'a1',
            '临澍县百禾食品商行',
            'applicant',
            '农百川',
            '经营者',
            '南岚省澄屿市临澍县南塘街112号',
          ),
          agent(
            {
              key: 'g1',
              name: '谷雨亭',
              birthOn: civilDate('1982-02-25'),
              gender: '男',
              address: '南岚省澄屿市临澍县望川路88号',
            },
            ['a1'],
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
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['司徒清和', '温知夏'])
    .sendCopies(days.daysAgo(60), days.daysAgo(59))
    .reply(
      days.daysAgo(47),
      '现场检查发现货架上有超过保质期的食品，事实清楚；被申请人已口头告知申请人权利，请求维持。',
    )
    .hearOpinions(
      days.daysAgo(35),
      ['applicant', 'respondent', 'thirdParty'],
      '申请人称未收到告知书；被申请人不能提交书面告知和送达的证据；第三人称购买的食品已过保质期。',
    )
    .issue(decided, 'decision', {
      items: answersAll('revokeAndRedo', 'procedureBroken'),
      sections: DECISION_TEXTS.penalty,
    })
    .serve(decided, 'decision', ['applicant', 'respondent', 'thirdParty'], 'direct', days.daysAgo(9))
    .does(days.daysAgo(7), '司徒清和', (a) => ({
      type: 'case.copyToSuperior',
      caseId: a.case.id,
      on: days.daysAgo(7),
      recipient: '澄屿市市场监督管理局',
    }))
}

/** 已公开：确认违法, published after review by a second person. */
export function publishedCase(days: SampleDays): CaseScript {
  const received = days.daysAgo(105)
  const accepted = days.daysAgo(101)
  const decided = days.daysAgo(52)
  const served = days.daysAgo(49)
  return caseScript('published', '温知夏')
    .register(received, '温知夏', (agency) =>
      intake({
        receivedOn: received,
        field: '教育',
        act: act({
          kind: 'other',
          title: '学生申诉处理决定书',
          number: '临澍教申〔2026〕2号',
          madeOn: addDays(received, -16),
          knewOn: addDays(received, -15),
        }),
        claims: ['确认被申请人作出的申诉处理决定违法'],
        factsAndReasons: '被申请人未在规定期限内作出申诉处理决定，也未听取申请人的意见。',
        parties: [
          person(
            {
              key: 'a1',
              name: '云归舟',
              birthOn: civilDate('2007-09-12'),
              gender: '男',
              address: '南岚省澄屿市临澍县文澜路77号2栋601室',
            },
            'applicant',
          ),
          agency('临澍县教育局'),
        ],
      }),
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['温知夏', '陆怀瑾'])
    .sendCopies(days.daysAgo(95), days.daysAgo(94))
    .reply(
      days.daysAgo(82),
      '申诉处理决定虽超过规定期限作出，但内容正确，对申请人的权利没有产生实际影响，请求维持。',
    )
    .hearOpinions(days.daysAgo(70), ['applicant', 'respondent'], '双方对申诉处理决定作出的日期没有争议。')
    .issue(decided, 'decision', {
      items: answersAll('confirmIllegal', 'minorProcedure'),
      sections: DECISION_TEXTS.school,
    })
    .serve(decided, 'decision', ['applicant', 'respondent'], 'direct', served)
    .does(days.daysAgo(45), '温知夏', (a) => ({
      type: 'case.copyToSuperior',
      caseId: a.case.id,
      on: days.daysAgo(45),
      recipient: '澄屿市教育局',
    }))
}

/** 应诉：维持 was challenged in court; the answer is due. */
export function takenToCourt(days: SampleDays): CaseScript {
  const received = days.daysAgo(110)
  const accepted = days.daysAgo(106)
  const decided = days.daysAgo(58)
  const complaint = days.daysAgo(8)
  return caseScript('sued', '顾明澈')
    .register(received, '顾明澈', (agency) =>
      intake({
        receivedOn: received,
        field: '公安',
        act: act({
          kind: 'penalty',
          title: '行政处罚决定书',
          number: '临澍公（治）行罚决字〔2026〕203号',
          madeOn: addDays(received, -35),
          knewOn: addDays(received, -34),
          amountYuan: 1_000,
        }),
        claims: ['撤销被申请人作出的行政处罚决定'],
        factsAndReasons: '申请人系正当防卫，被申请人认定申请人殴打他人与事实不符。',
        parties: [
          person(
            {
              key: 'a1',
              name: '闻人若谷',
              birthOn: civilDate('1988-11-25'),
              gender: '男',
              address: '南岚省澄屿市临澍县崇安路57号6栋1101室',
            },
            'applicant',
          ),
          person(
            {
              key: 't1',
              name: '尚可风',
              birthOn: civilDate('1991-04-18'),
              gender: '男',
              address: '南岚省澄屿市临澍县崇安路59号1栋402室',
            },
            'thirdParty',
          ),
          agency('临澍县公安局'),
        ],
      }),
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['顾明澈', '祁连月'])
    .issue(accepted, 'acceptanceNotice')
    .serve(accepted, 'acceptanceNotice', ['applicant'], 'direct', accepted)
    .sendCopies(days.daysAgo(100), days.daysAgo(99))
    .reply(days.daysAgo(88), '现场监控、证人证言和伤情鉴定能够证明申请人首先动手，不构成正当防卫，请求维持。')
    .hearOpinions(
      days.daysAgo(75),
      ['applicant', 'respondent', 'thirdParty'],
      '申请人坚持系正当防卫；第三人称系申请人首先动手。',
    )
    .issue(decided, 'decision', {
      items: answersAll('uphold', 'lawful'),
      sections: DECISION_TEXTS.publicSecurity,
    })
    .serve(decided, 'decision', ['applicant', 'respondent', 'thirdParty'], 'direct', days.daysAgo(56))
    .does(complaint, '顾明澈', (a) => ({
      type: 'litigation.open',
      caseId: a.case.id,
      receivedOn: complaint,
      filedOn: days.daysAgo(45),
      court: '临澍县人民法院',
      courtCaseNumber: courtNumber(complaint),
      plaintiffPartyIds: [partyOf(a, 'applicant').id],
      plaintiffClaims:
        '1.撤销临澍县公安局作出的行政处罚决定；2.撤销临澍县人民政府作出的行政复议决定；3.诉讼费由被告承担。',
      plaintiffReasons: '原告的行为系正当防卫；复议机关没有调取完整的现场监控。',
    }))
}

function courtNumber(received: CivilDate): string {
  return `（${received.slice(0, 4)}）南0931行初18号`
}
