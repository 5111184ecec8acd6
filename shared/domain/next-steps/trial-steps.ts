/** Steps of the hearing of a case: panel, copies, replies, opinions, hearings, pauses, extension, decision (法36—62). */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { latestOf } from '../ledger/effective-events.ts'
import { hasHeardOpinions, runningInterval } from '../ledger/procedure-facts.ts'
import { setTermSource } from '../procedure/decision-term.ts'
import { decisionLastDay, replyLastDay, terminableFrom } from '../procedure/limits.ts'
import { NOTICE_STEPS } from './notice-steps.ts'
import {
  copiesUnderway,
  missingHandlers,
  procedureIn,
  repliesOutstanding,
  respondentsWithoutCopy,
  type StepFacts,
  scheduledHearings,
} from './step-facts.ts'
import type { StepRule } from './step-rule.ts'

/** Steps from acceptance to decision, in the order in which a case needs them. */
export const TRIAL_STEPS: readonly StepRule[] = [
  {
    code: 'assign',
    label: '确定承办人',
    articles: ['行政复议法第三十六条', '行政复议法实施条例第三十九条'],
    stages: ['review', 'correction', 'trial', 'suspended'],
    wanted: (facts) => facts.stage === 'trial' && missingHandlers(facts) > 0,
  },
  {
    code: 'recuse',
    label: '登记回避',
    articles: ['公务员法第七十六条', '公务员法第七十七条'],
    stages: ['review', 'correction', 'trial', 'suspended'],
  },
  ...NOTICE_STEPS,
  {
    code: 'sendCopy',
    label: '发送申请书副本',
    articles: ['行政复议法第四十八条', '行政复议法第五十四条第一款'],
    stages: ['trial'],
    relevant: (facts) => respondentsWithoutCopy(facts).length > 0,
    blocked: (facts) =>
      respondentsWithoutCopy(facts).length === 0 ? '申请书副本已经发送给全部被申请人。' : null,
    wanted: () => true,
  },
  {
    code: 'copyServed',
    label: '登记被申请人收到副本',
    articles: ['行政复议法第四十八条'],
    stages: ['trial', 'suspended'],
    relevant: (facts) => copiesUnderway(facts).length > 0,
    blocked: (facts) => (copiesUnderway(facts).length === 0 ? '没有已发送而未登记收到的副本。' : null),
    wanted: () => true,
  },
  {
    code: 'receiveReply',
    label: '登记书面答复',
    articles: ['行政复议法第四十八条', '行政复议法第七十条'],
    stages: ['trial', 'suspended'],
    blocked: (facts) =>
      latestOf(facts.effective, 'copySent') === null
        ? '还没有向被申请人发送申请书副本。请先登记发送副本。'
        : null,
    // 法70: a reply that does not come in time is not waited for.
    wanted: (facts) =>
      repliesOutstanding(facts).some((party) => {
        const last = replyLastDay(facts.aggregate, facts.office, facts.asOf, party.id)
        return last === null || facts.asOf <= last
      }),
  },
  {
    code: 'recordHearing',
    label: '登记听证情况',
    articles: ['行政复议法第五十条'],
    stages: ['trial'],
    relevant: (facts) => scheduledHearings(facts).length > 0,
    blocked: (facts) => {
      const next = scheduledHearings(facts)[0]
      return next !== undefined && next.on > facts.asOf
        ? `听证定于${formatChinese(next.on)}举行，举行之后再登记。`
        : null
    },
    wanted: () => true,
  },
  {
    code: 'hearOpinion',
    label: '听取意见',
    articles: ['行政复议法第四十九条', '行政复议法第五十四条第二款'],
    stages: ['trial'],
    // 法54Ⅱ: a simplified case may be decided on the papers.
    wanted: (facts) =>
      procedureIn(facts) === 'ordinary' && !hasHeardOpinions(facts.effective, facts.aggregate.parties),
  },
  {
    code: 'decide',
    label: '制作复议决定书',
    articles: ['行政复议法第六十一条', '行政复议法第六十二条', '行政复议法第七十五条'],
    stages: ['trial'],
    blocked: (facts) => {
      const missing = missingHandlers(facts)
      return missing > 0 ? `承办的行政复议人员还差${missing}名，请先确定承办人。` : null
    },
    wanted: () => true,
  },
  {
    code: 'scheduleHearing',
    label: '安排听证',
    articles: ['行政复议法第五十条', '行政复议法第五十一条'],
    stages: ['trial'],
    blocked: (facts) => {
      const next = scheduledHearings(facts)[0]
      return next === undefined ? null : `已安排${formatChinese(next.on)}听证。需要变更的，请改期。`
    },
  },
  {
    code: 'suspend',
    label: '中止',
    articles: ['行政复议法第三十九条第一款'],
    stages: ['trial'],
  },
  {
    code: 'startAppraisal',
    label: '委托鉴定',
    articles: ['行政复议法实施条例第四十六条'],
    stages: ['trial', 'suspended'],
    relevant: (facts) => runningInterval(facts.effective, 'appraisal') === null,
  },
  {
    code: 'endAppraisal',
    label: '登记收到鉴定意见',
    articles: ['行政复议法实施条例第四十六条'],
    stages: ['trial', 'suspended'],
    relevant: (facts) => runningInterval(facts.effective, 'appraisal') !== null,
  },
  {
    code: 'startInspection',
    label: '开始现场勘验',
    articles: ['行政复议法实施条例第四十五条'],
    stages: ['trial', 'suspended'],
    relevant: (facts) => runningInterval(facts.effective, 'inspection') === null,
  },
  {
    code: 'endInspection',
    label: '结束现场勘验',
    articles: ['行政复议法实施条例第四十五条'],
    stages: ['trial', 'suspended'],
    relevant: (facts) => runningInterval(facts.effective, 'inspection') !== null,
  },
  {
    code: 'extend',
    label: '延长审理期限',
    articles: ['行政复议法第六十二条第一款'],
    stages: ['trial'],
    lastDay: ({ aggregate, office, asOf }) => decisionLastDay(aggregate, office, asOf),
    blocked: (facts) => {
      if (procedureIn(facts) === 'simplified') {
        return '适用简易程序的案件不能延长审理期限（行政复议法第六十二条第二款）。确有需要的，请先转为普通程序。'
      }
      const set = latestOf(facts.effective, 'decisionTermSet')
      if (set !== null) {
        return `本案的审理期限由${setTermSource(set.data)}规定为${set.data.days}日（行政复议法第六十二条第一款但书）。这样的期限能否延长没有明文规定，默认不延长，由人工确认。`
      }
      if (latestOf(facts.effective, 'extended') !== null) {
        return '本案已经延长过一次，延长期限总共不得超过三十日，不能再次延长（行政复议法第六十二条第一款）。'
      }
      return expired(facts, '延长审理期限应当在期限届满前批准')
    },
  },
  {
    code: 'setDecisionTerm',
    label: '登记法律规定的更短审理期限',
    articles: ['行政复议法第六十二条第一款但书'],
    stages: ['trial', 'suspended'],
    relevant: (facts) => latestOf(facts.effective, 'decisionTermSet') === null,
  },
  {
    code: 'convert',
    label: '转为普通程序',
    articles: ['行政复议法第五十五条'],
    stages: ['trial'],
    relevant: (facts) => procedureIn(facts) === 'simplified',
    lastDay: ({ aggregate, office, asOf }) => decisionLastDay(aggregate, office, asOf),
    blocked: (facts) => expired(facts, '转为普通程序应当在简易程序的期限届满前批准'),
  },
  {
    code: 'resume',
    label: '恢复审理',
    articles: ['行政复议法第三十九条第二款'],
    stages: ['suspended'],
    wanted: (facts) => {
      const from = terminableFrom(facts.aggregate, facts.office, facts.asOf)
      return from === null || facts.asOf < from
    },
  },
  {
    code: 'terminate',
    label: '终止',
    articles: ['行政复议法第四十一条'],
    stages: ['trial', 'suspended'],
    wanted: (facts) => facts.stage === 'suspended',
  },
]

function expired(facts: StepFacts, rule: string): string | null {
  const last = decisionLastDay(facts.aggregate, facts.office, facts.asOf)
  return last !== null && facts.asOf > last
    ? `${rule}，本案的审理期限已于${formatChinese(last)}届满，不能再办理。请尽快作出决定。`
    : null
}
