/** Four cases being heard: no reply in time, suspended after an appraisal, hearing next week, and nearly due after an extension. */
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'
import { proposedItem } from '../../domain/decision/operative-text.ts'
import { type CaseScript, caseScript } from '../case-script.ts'
import { allMet } from '../review-findings.ts'
import type { SampleDays } from '../sample-days.ts'
import { act, intake, paper } from '../sample-intake.ts'
import { agent, organization, person } from '../sample-people.ts'

/** 逾期未答复：the ten 工作日 are over and nothing came (法70). */
export function replyMissed(days: SampleDays): CaseScript {
  const received = days.ago(24)
  const accepted = days.ago(21)
  return caseScript('reply-missed', '陆怀瑾')
    .register(received, '陆怀瑾', (agency) =>
      intake({
        receivedOn: received,
        field: '交通运输',
        stayRequested: true,
        act: act({
          kind: 'compulsion',
          title: '行政强制措施决定书',
          number: '临澍交执强〔2026〕88号',
          madeOn: addDays(received, -9),
          delivery: 'onTheSpot',
          knewOn: addDays(received, -9),
        }),
        claims: ['确认被申请人暂扣车辆的行政强制措施违法', '责令被申请人返还被暂扣的车辆'],
        factsAndReasons:
          '申请人驾驶自有货车运送自产农产品，被申请人以未取得道路运输经营许可为由暂扣车辆，既未出示执法证件，也未当场交付决定书和清单。',
        parties: [
          person(
            {
              key: 'a1',
              name: '钟离牧云',
              birthOn: civilDate('1979-01-23'),
              gender: '男',
              address: '南岚省澄屿市临澍县青檀镇柳浪村3组45号',
            },
            'applicant',
          ),
          agent(
            {
              key: 'g1',
              name: '易安然',
              birthOn: civilDate('1985-06-30'),
              gender: '女',
              address: '南岚省澄屿市临澍县青檀镇柳浪村3组45号',
            },
            ['a1'],
            'relative',
            '',
            'special',
          ),
          agency('临澍县交通运输局'),
        ],
      }),
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['陆怀瑾', '温知夏'])
    .issue(accepted, 'acceptanceNotice')
    .serve(accepted, 'acceptanceNotice', ['applicant'], 'direct', accepted)
    .issue(days.ago(19), 'replyNotice')
    .serve(days.ago(19), 'replyNotice', ['respondent'], 'direct', days.ago(18))
}

/** 中止：工伤认定, an appraisal was made, then the case waits for another case's result. */
export function suspendedAfterAppraisal(days: SampleDays): CaseScript {
  const received = days.ago(52)
  const accepted = days.ago(49)
  return caseScript('suspended', '温知夏')
    .register(received, '温知夏', (agency) =>
      intake({
        receivedOn: received,
        field: '人力资源社会保障',
        act: act({
          kind: 'workInjury',
          title: '不予认定工伤决定书',
          number: '临澍人社工认〔2026〕71号',
          madeOn: addDays(received, -26),
          delivery: 'post',
          knewOn: addDays(received, -22),
        }),
        claims: ['撤销被申请人作出的不予认定工伤决定', '责令被申请人重新作出工伤认定决定'],
        factsAndReasons:
          '申请人之子系第三人职工，在下班途中发生交通事故死亡，事故责任尚有争议，被申请人径行认定其负主要责任，证据不足。',
        parties: [
          person(
            {
              key: 'a1',
              name: '桑落雁',
              birthOn: civilDate('1968-10-19'),
              gender: '女',
              address: '南岚省澄屿市临澍县文澜路35号4栋101室',
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
            ['a1'],
            'lawyer',
            '南岚望川律师事务所',
            'special',
          ),
          organization(
            't1',
            '临澍县恒岳石材有限公司',
            'thirdParty',
            '聂沧海',
            '总经理',
            '南岚省澄屿市临澍县开发大道39号',
          ),
          agency('临澍县人力资源和社会保障局'),
        ],
      }),
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['温知夏', '司徒清和'])
    .issue(accepted, 'acceptanceNotice')
    .serve(accepted, 'acceptanceNotice', ['applicant'], 'direct', accepted)
    .issue(accepted, 'thirdPartyNotice')
    .serve(accepted, 'thirdPartyNotice', ['thirdParty'], 'post', days.ago(46))
    .sendCopies(days.ago(46), days.ago(45))
    .reply(days.ago(38), '被申请人称：交通事故认定书载明当事人负主要责任，不符合认定工伤的情形，请求维持。')
    .does(days.ago(36), '温知夏', (a) => ({
      type: 'case.startExclusion',
      caseId: a.case.id,
      on: days.ago(36),
      kind: 'appraisal',
      matter: '事故现场车辆行驶轨迹鉴定',
    }))
    .does(days.ago(24), '温知夏', (a) => ({
      type: 'case.endExclusion',
      caseId: a.case.id,
      on: days.ago(24),
      kind: 'appraisal',
    }))
    .does(days.ago(20), '温知夏', (a) => ({
      type: 'case.suspend',
      caseId: a.case.id,
      on: days.ago(20),
      ground: 8,
      reason: '本案的审理须以交通事故责任纠纷案件的审理结果为依据，该案尚未审结。',
      bothAgree: false,
    }))
    .issue(days.ago(20), 'suspensionNotice')
    .serve(
      days.ago(20),
      'suspensionNotice',
      ['applicant', 'respondent', 'thirdParty'],
      'direct',
      days.ago(19),
    )
}

/** 听证：a major case with three handlers, many applicants and a hearing next week. */
export function hearingNextWeek(days: SampleDays): CaseScript {
  const received = days.ago(28)
  const accepted = days.ago(25)
  const street = '南岚省澄屿市临澍县青檀镇云栖村'
  return caseScript('hearing', '顾明澈')
    .register(
      received,
      '顾明澈',
      (agency) =>
        intake({
          receivedOn: received,
          field: '自然资源',
          major: true,
          majorReason: '涉及集体土地征收，申请人人数较多，社会关注度高',
          hearingRequested: true,
          act: act({
            kind: 'expropriation',
            title: '征地补偿安置决定书',
            number: '青檀政征补〔2026〕5号',
            madeOn: addDays(received, -30),
            delivery: 'direct',
            knewOn: addDays(received, -28),
            realEstate: true,
          }),
          claims: ['撤销被申请人作出的征地补偿安置决定', '责令被申请人依法重新作出补偿安置决定'],
          factsAndReasons:
            '被申请人未按规定确认和登记地上附着物，补偿数额明显偏低；未告知申请人有申请听证的权利即作出决定，程序违法。',
          parties: [
            person(
              {
                key: 'a1',
                name: '云樵生',
                birthOn: civilDate('1956-07-08'),
                gender: '男',
                address: `${street}1组3号`,
              },
              'applicant',
            ),
            person(
              {
                key: 'a2',
                name: '云满仓',
                birthOn: civilDate('1961-11-30'),
                gender: '男',
                address: `${street}1组9号`,
              },
              'applicant',
            ),
            person(
              {
                key: 'a3',
                name: '苗采薇',
                birthOn: civilDate('1973-05-21'),
                gender: '女',
                address: `${street}2组14号`,
              },
              'applicant',
            ),
            person(
              {
                key: 'a4',
                name: '滕阿宝',
                birthOn: civilDate('2014-08-15'),
                gender: '男',
                address: `${street}2组16号`,
              },
              'applicant',
            ),
            person(
              {
                key: 'p1',
                name: '滕远帆',
                birthOn: civilDate('1986-02-03'),
                gender: '男',
                address: `${street}2组16号`,
              },
              'guardian',
              ['a4'],
            ),
            agent(
              {
                key: 'g1',
                name: '黎照野',
                birthOn: civilDate('1984-03-11'),
                gender: '男',
                address: '南岚省澄屿市临澍县望川路88号',
              },
              ['a1', 'a2', 'a3', 'a4'],
              'lawyer',
              '南岚望川律师事务所',
            ),
            agency('青檀镇人民政府'),
          ],
        }),
      [
        paper('行政复议申请书', 'application', 6, received),
        paper('土地承包经营权证复印件', 'evidence', 8, received),
        paper('授权委托书', 'authorization', 4, received),
        paper('户口簿复印件', 'identity', 4, received),
      ],
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['顾明澈', '温知夏', '祁连月'])
    .issue(accepted, 'acceptanceNotice')
    .serve(
      accepted,
      'acceptanceNotice',
      ['applicant', 'applicant', 'applicant', 'applicant'],
      'direct',
      accepted,
    )
    .sendCopies(days.ago(21), days.ago(21))
    .reply(
      days.ago(13),
      '被申请人称：补偿安置方案经公告无异议，补偿标准符合省人民政府公布的区片综合地价，请求维持。',
    )
    .hearing(days.ago(1), {
      on: days.ahead(6),
      from: '09:00',
      to: '11:30',
      room: '第一听证室',
      presider: '顾明澈',
      members: ['温知夏', '祁连月'],
      recorder: '唐小满',
      matters: '征地补偿安置决定认定的地上附着物数量、补偿标准以及作出决定的程序是否合法。',
    })
    .issue(days.ago(1), 'hearingNotice', { to: 'applicant' })
    .issue(days.ago(1), 'hearingNotice', { to: 'applicant' })
    .issue(days.ago(1), 'hearingNotice', { to: 'applicant' })
    .issue(days.ago(1), 'hearingNotice', { to: 'applicant' })
    .issue(days.ago(1), 'hearingNotice', { to: 'respondent' })
    .serve(
      days.ago(1),
      'hearingNotice',
      ['applicant', 'applicant', 'applicant', 'applicant', 'respondent'],
      'direct',
      days.ago(1),
    )
}

/** 延期后将届满：extended by thirty days, the draft decision is being written. */
export function nearlyDue(days: SampleDays): CaseScript {
  // 60 + 30 days from acceptance end in about three days.
  const accepted = days.daysAgo(87)
  const received = addDays(accepted, -5)
  const extendedOn = days.daysAgo(35)
  return caseScript('nearly-due', '司徒清和')
    .register(received, '司徒清和', (agency) =>
      intake({
        channel: 'oral',
        receivedOn: received,
        field: '民政',
        prerequisite: true,
        prerequisiteGround: '未履行法定职责（《行政复议法》第二十三条第一款第三项）',
        act: act({
          kind: 'dutyNotPerformed',
          title: '处理最低生活保障申请',
          requestReceivedOn: addDays(received, -95),
          toldRemedies: true,
        }),
        claims: ['责令被申请人对申请人的最低生活保障申请依法作出处理'],
        factsAndReasons:
          '申请人因病丧失劳动能力，向被申请人提交最低生活保障申请及材料，被申请人接收材料后一直没有作出处理。',
        parties: [
          person(
            {
              key: 'a1',
              name: '覃𬭎志',
              birthOn: civilDate('1970-03-27'),
              gender: '男',
              ethnicity: '壮族',
              address: '南岚省澄屿市临澍县崇安路102号1单元202室',
            },
            'applicant',
          ),
          agency('临澍县民政局'),
        ],
      }),
    )
    .review(accepted, allMet())
    .accept(accepted, 'ordinary')
    .assign(accepted, ['司徒清和', '陆怀瑾'])
    .issue(accepted, 'acceptanceNotice')
    .serve(accepted, 'acceptanceNotice', ['applicant'], 'direct', accepted)
    .sendCopies(days.daysAgo(81), days.daysAgo(80))
    .reply(days.daysAgo(69), '被申请人称：申请人家庭经济状况核对尚未完成，故未作出处理。')
    .hearOpinions(
      days.daysAgo(50),
      ['applicant', 'respondent'],
      '申请人称多次催问均未答复；被申请人承认已超过规定的办理期限。',
    )
    .does(extendedOn, '沈若川', (a) => ({
      type: 'case.extend',
      caseId: a.case.id,
      on: extendedOn,
      days: 30,
      reason: '需要进一步核实申请人家庭经济状况，案情复杂',
      approvedBy: '沈若川',
    }))
    .issue(extendedOn, 'extensionNotice')
    .serve(extendedOn, 'extensionNotice', ['applicant', 'respondent'], 'direct', days.daysAgo(33))
    .draft(days.ago(1), 'decision', {
      items: (a) => [
        proposedItem(
          'orderPerformance',
          'notPerformed',
          a.claims.map((claim) => claim.id),
          a,
          { days: 30 },
        ),
      ],
    })
}
