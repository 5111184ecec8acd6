/** Four cases before the merits: under review, waiting for correction, refused, and a simplified disclosure case. */
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'
import { type CaseScript, caseScript } from '../case-script.ts'
import { allMet, withFinding } from '../review-findings.ts'
import type { SampleDays } from '../sample-days.ts'
import { act, intake } from '../sample-intake.ts'
import { agent, organization, person } from '../sample-people.ts'

/** 受理审查：a posted application whose five 工作日 end today. */
export function underReview(days: SampleDays): CaseScript {
  const received = days.ago(5)
  return caseScript('review', '温知夏').register(received, '温知夏', (agency) =>
    intake({
      channel: 'post',
      receivedOn: received,
      postmarkedOn: addDays(received, -2),
      appliedOn: addDays(received, -3),
      field: '公安',
      act: act({
        kind: 'penalty',
        title: '行政处罚决定书',
        number: '临澍公（城）行罚决字〔2026〕417号',
        madeOn: addDays(received, -21),
        delivery: 'direct',
        knewOn: addDays(received, -20),
        amountYuan: 500,
      }),
      claims: ['撤销被申请人作出的上述行政处罚决定'],
      factsAndReasons:
        '申请人于夜间在南塘街自家店门口与他人发生口角，双方均未动手。被申请人仅凭对方陈述即认定申请人殴打他人，处以罚款500元，事实不清，证据不足。\n申请人当场要求调取店内监控，被申请人未予调取。',
      parties: [
        person(
          {
            key: 'a1',
            name: '欧阳修竹',
            birthOn: civilDate('1987-04-16'),
            gender: '男',
            address: '南岚省澄屿市临澍县南塘街28号2单元301室',
          },
          'applicant',
        ),
        agency('临澍县公安局'),
      ],
    }),
  )
}

/** 待补正：the notice is served, the ten 工作日 run. */
export function waitingForCorrection(days: SampleDays): CaseScript {
  const received = days.ago(10)
  const notice = days.ago(8)
  return caseScript('correction', '陆怀瑾')
    .register(received, '陆怀瑾', (agency) =>
      intake({
        channel: 'internet',
        receivedOn: received,
        field: '自然资源',
        act: act({
          kind: 'naturalResource',
          title: '林地使用权争议处理决定',
          madeOn: addDays(received, -40),
          delivery: 'post',
          knewOn: addDays(received, -33),
          realEstate: true,
        }),
        claims: ['撤销被申请人作出的处理决定'],
        factsAndReasons: '争议林地一直由申请人户经营管理，被申请人将其确定给他人使用，没有查明历史经营情况。',
        parties: [
          person(
            {
              key: 'a1',
              name: '䶮小川',
              birthOn: civilDate('1975-09-02'),
              gender: '男',
              address: '南岚省澄屿市临澍县青檀镇云栖村6组12号',
            },
            'applicant',
          ),
          agency('临澍县自然资源局'),
        ],
      }),
    )
    .issue(notice, 'correctionNotice', {
      fields: {
        items:
          '1.提交被申请的处理决定书复印件或者写明文号；\n2.明确与被申请行政行为的利害关系并提交相应材料。',
      },
    })
    .serve(notice, 'correctionNotice', ['applicant'], 'electronic', notice)
}

/** 不予受理：税务机关 is not this office's to review (法27), and the decision names who is. */
export function refusedCase(days: SampleDays): CaseScript {
  const received = days.daysAgo(34)
  const decided = days.daysAgo(31)
  return caseScript('refused', '温知夏')
    .register(received, '温知夏', (agency) =>
      intake({
        receivedOn: received,
        field: '税务',
        act: act({
          kind: 'penalty',
          title: '税务行政处罚决定书',
          number: '临澍税罚〔2026〕33号',
          madeOn: addDays(received, -15),
          knewOn: addDays(received, -12),
          amountYuan: 18_600,
        }),
        claims: ['撤销被申请人作出的税务行政处罚决定'],
        factsAndReasons: '申请人已按规定申报，被申请人认定少缴税款没有事实依据。',
        parties: [
          organization(
            'a1',
            '临澍县栖云茶业有限公司',
            'applicant',
            '岑望舒',
            '执行董事',
            '南岚省澄屿市临澍县青檀镇集贤街19号',
          ),
          agency('国家税务总局临澍县税务局'),
        ],
      }),
    )
    .review(
      decided,
      withFinding(
        'jurisdiction',
        'notMet',
        '被申请人为税务机关，应当向其上一级主管部门申请（《行政复议法》第二十七条）',
      ),
    )
    .issue(decided, 'refusalDecision', {
      fields: {
        conditions: 'jurisdiction',
        reason:
          '被申请人为国家税务总局临澍县税务局，对其行政行为不服的，依法应当向上一级主管部门申请行政复议，不属于本机关管辖。',
        competentAuthority: '国家税务总局澄屿市税务局',
      },
    })
    .serve(decided, 'refusalDecision', ['applicant'], 'direct', days.daysAgo(30))
}

/** 简易程序：政府信息公开, thirty days, copies in three 工作日, reply in five. */
export function simplifiedDisclosure(days: SampleDays): CaseScript {
  const received = days.ago(11)
  const accepted = days.ago(8)
  return caseScript('simplified', '司徒清和')
    .register(received, '司徒清和', (agency) =>
      intake({
        channel: 'internet',
        receivedOn: received,
        field: '住房城乡建设',
        prerequisite: true,
        prerequisiteGround: '政府信息不予公开（《行政复议法》第二十三条第一款第四项）',
        act: act({
          kind: 'disclosure',
          title: '政府信息公开申请答复书',
          number: '临澍住建信公〔2026〕26号',
          madeOn: addDays(received, -18),
          delivery: 'electronic',
          knewOn: addDays(received, -17),
        }),
        claims: ['撤销被申请人作出的政府信息公开申请答复', '责令被申请人重新作出答复'],
        factsAndReasons:
          '申请人申请公开南塘街片区改造项目的验收备案材料，被申请人以属于内部管理信息为由不予公开，理由不成立。',
        parties: [
          person(
            {
              key: 'a1',
              name: '阿依努尔·艾山',
              birthOn: civilDate('1990-12-08'),
              gender: '女',
              ethnicity: '维吾尔族',
              address: '南岚省澄屿市临澍县南塘街71号5栋402室',
            },
            'applicant',
          ),
          agent(
            {
              key: 'g1',
              name: '黎照野',
              birthOn: civilDate('1984-03-11'),
              gender: '男',
              address: '南岚省澄屿市临澍县望川路88号',
            },
            ['a1'],
            'lawyer',
            '南岚望川律师事务所',
          ),
          agency('临澍县住房和城乡建设局'),
        ],
      }),
    )
    .review(accepted, allMet())
    .accept(accepted, 'simplified', 'disclosure')
    .assign(accepted, ['司徒清和', '陆怀瑾'])
    .issue(accepted, 'acceptanceNotice')
    .serve(accepted, 'acceptanceNotice', ['applicant'], 'electronic', accepted)
    .sendCopies(days.ago(6), days.ago(6))
    .reply(
      days.ago(2),
      '被申请人称：申请公开的材料系内部流转形成的过程性信息，依据《中华人民共和国政府信息公开条例》第十六条不予公开，请求维持。',
    )
}
