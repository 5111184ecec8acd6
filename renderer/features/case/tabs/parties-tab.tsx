/** 当事人: everything registered about each; identity numbers stay covered until asked for. */
import { EditOutlined, EyeInvisibleOutlined, EyeOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { PARTY_ROLE_LABELS, type Party, type PartyRole, partyName } from '#shared/domain/model/party.ts'
import { Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import type { ViewProps } from '../case-view.ts'
import { maskedId } from '../masked-id.ts'
import { Pair } from './overview-tab.tsx'
import css from './tabs.module.css'

const GROUPS: readonly { readonly title: string; readonly roles: readonly PartyRole[] }[] = [
  { title: '申请人一方', roles: ['applicant', 'representative', 'guardian'] },
  { title: '被申请人', roles: ['respondent'] },
  { title: '第三人', roles: ['thirdParty'] },
  { title: '委托代理人', roles: ['agent'] },
]

/** Grouped by side. */
export function PartiesTab({ view }: ViewProps) {
  const { parties } = view.aggregate
  return (
    <div className={css.stack}>
      <div className={css.toolbar}>
        <span className={css.soft}>证件号码默认遮盖，点“显示”查看。</span>
        <Button icon={<PlusOutlined />} onClick={() => view.open({ kind: 'addParty' })}>
          添加当事人
        </Button>
      </div>
      {GROUPS.map(({ title, roles }) => {
        const members = roles.flatMap((role) => parties.filter((party) => party.role === role))
        return members.length === 0 ? null : (
          <Panel key={title} title={title} extra={`${members.length} 名`} flush>
            {members.map((party) => (
              <PartyBlock key={party.id} party={party} view={view} />
            ))}
          </Panel>
        )
      })}
    </div>
  )
}

const AGENT_KINDS = {
  lawyer: '律师',
  legalWorker: '基层法律服务工作者',
  relative: '近亲属',
  staff: '工作人员',
  other: '其他公民',
} as const

function PartyBlock({ party, view }: ViewProps & { readonly party: Party }) {
  const actsFor = view.aggregate.parties
    .filter(({ id }) => party.actsForPartyIds.includes(id))
    .map(partyName)
    .join('、')
  return (
    <article className={css.party} aria-label={partyName(party)}>
      <div className={css.partyHead}>
        <h3>{partyName(party)}</h3>
        <Mark>{PARTY_ROLE_LABELS[party.role]}</Mark>
        {actsFor !== '' && <span className={css.soft}>代表 {actsFor}</span>}
        <Button
          type="link"
          size="small"
          icon={<EditOutlined />}
          aria-label={`修改${partyName(party)}`}
          onClick={() => view.open({ kind: 'editParty', party })}
        >
          修改
        </Button>
      </div>
      <dl className={css.pairs}>
        {party.kind === 'natural' ? (
          <>
            <Pair label="性别">{party.gender}</Pair>
            <Pair label="民族">{party.ethnicity}</Pair>
            <Pair label="出生日期">{party.birthOn}</Pair>
            {party.idNumber !== '' && (
              <Pair label="证件号码">
                <Covered number={party.idNumber} of={partyName(party)} />
              </Pair>
            )}
            <Pair label="曾用名">{party.formerNames.join('、')}</Pair>
            <Pair label="代理人类别">{party.agentKind === '' ? '' : AGENT_KINDS[party.agentKind]}</Pair>
            <Pair label="所在单位">{party.employer}</Pair>
            <Pair label="代理权限">
              {party.authority === '' ? '' : party.authority === 'special' ? '特别授权' : '一般代理'}
            </Pair>
          </>
        ) : (
          <>
            <Pair label="负责人">
              {[party.legalRepresentativeName, party.legalRepresentativeTitle]
                .filter((part) => part !== '')
                .join('，')}
            </Pair>
            {party.kind === 'organization' && <Pair label="信用代码">{party.creditCode}</Pair>}
          </>
        )}
        <Pair label="电话">{party.phone}</Pair>
        <Pair label="住所" wide>
          {[party.address, party.postcode === '' ? '' : `邮编 ${party.postcode}`]
            .filter((part) => part !== '')
            .join('，')}
        </Pair>
        <Pair label="送达地址" wide>
          {party.serviceAddress}
        </Pair>
        <Pair label="备注" wide>
          {party.note}
        </Pair>
      </dl>
    </article>
  )
}

function Covered({ number, of }: { readonly number: string; readonly of: string }) {
  const [shown, setShown] = useState(false)
  return (
    <>
      {shown ? number : maskedId(number)}
      <Button
        type="link"
        size="small"
        className={css.reveal ?? ''}
        icon={shown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
        aria-label={`${shown ? '遮盖' : '显示'}${of}的证件号码`}
        onClick={() => setShown(!shown)}
      >
        {shown ? '遮盖' : '显示'}
      </Button>
    </>
  )
}
