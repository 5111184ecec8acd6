/** 申请人、第三人 and those who act for them: add, remove, reorder, person or organisation. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, type FormInstance, Tooltip } from 'antd'
import { PARTY_ROLE_LABELS } from '#shared/domain/model/party.ts'
import { Choice } from '../../ui/fields.tsx'
import { freshKey } from '../../ui/fresh-key.ts'
import { Panel } from '../../ui/page.tsx'
import css from './intake.module.css'
import { type EntryRole, emptyParty, type IntakeValues, type PartyValues } from './intake-values.ts'
import { PartyFields } from './party-fields.tsx'

const ENTRY_ROLES: readonly EntryRole[] = ['applicant', 'thirdParty', 'guardian', 'agent', 'representative']
const KIND_LABELS = { natural: '个人', organization: '单位' } as const

/** Every person on the applicant's side, grouped by role. */
export function PartiesSection({ form }: { readonly form: FormInstance<IntakeValues> }) {
  const parties = (Form.useWatch('parties', { form, preserve: true }) ?? []) as readonly PartyValues[]
  const principals = parties
    .filter(({ role }) => role === 'applicant' || role === 'thirdParty')
    .map((party, index) => ({
      value: party.key,
      label: nameOf(party) || `第${index + 1}名当事人（姓名未填）`,
    }))

  return (
    <Panel title="申请人与代理人" id="parties">
      <Form.List name="parties">
        {(rows, { add, remove, move }) => (
          <div>
            {ENTRY_ROLES.flatMap((role) => placesOf(parties, role)).map(
              ({ index, party, ordinal, previous, next }) => {
                const row = rows[index]
                if (row === undefined) return null
                return (
                  <fieldset key={party.key} className={css.party}>
                    <legend className={css.partyHead}>
                      <strong className={css.partyName}>
                        {PARTY_ROLE_LABELS[party.role]}
                        {ordinal > 0 && ` ${ordinal}`}
                      </strong>
                      {party.role !== 'guardian' && party.role !== 'agent' && (
                        <Form.Item name={[index, 'kind']} noStyle>
                          <Choice aria-label={`${PARTY_ROLE_LABELS[party.role]}类别`} options={KIND_LABELS} />
                        </Form.Item>
                      )}
                      <Tool
                        label="上移"
                        icon={<ArrowUpOutlined />}
                        disabled={previous === null}
                        onClick={() => previous !== null && move(index, previous)}
                      />
                      <Tool
                        label="下移"
                        icon={<ArrowDownOutlined />}
                        disabled={next === null}
                        onClick={() => next !== null && move(index, next)}
                      />
                      <Tool
                        label="删除"
                        icon={<DeleteOutlined />}
                        disabled={party.role === 'applicant' && placesOf(parties, 'applicant').length === 1}
                        onClick={() => remove(index)}
                      />
                    </legend>
                    <PartyFields
                      form={form}
                      at={index}
                      party={party}
                      principals={principals.filter(({ value }) => value !== party.key)}
                    />
                  </fieldset>
                )
              },
            )}
            <div className={css.adders}>
              {ENTRY_ROLES.map((role) => (
                <Button
                  key={role}
                  icon={<PlusOutlined />}
                  onClick={() => {
                    const only = principals.length === 1 ? principals.map(({ value }) => value) : []
                    const actsFor = role === 'applicant' || role === 'thirdParty' ? [] : only
                    add(emptyParty(freshKey(), role, actsFor))
                  }}
                >
                  {PARTY_ROLE_LABELS[role]}
                </Button>
              ))}
            </div>
          </div>
        )}
      </Form.List>
    </Panel>
  )
}

type Place = {
  readonly index: number
  readonly party: PartyValues
  /** Number within the role; 0 when it is the only one. */
  readonly ordinal: number
  readonly previous: number | null
  readonly next: number | null
}

function placesOf(parties: readonly PartyValues[], role: EntryRole): readonly Place[] {
  const indexes = parties.flatMap((party, index) => (party.role === role ? [index] : []))
  return indexes.flatMap((index, position) => {
    const party = parties[index]
    if (party === undefined) return []
    return [
      {
        index,
        party,
        ordinal: indexes.length > 1 ? position + 1 : 0,
        previous: indexes[position - 1] ?? null,
        next: indexes[position + 1] ?? null,
      },
    ]
  })
}

function nameOf(party: PartyValues): string {
  return party.kind === 'organization' ? party.organizationName : party.name
}

function Tool(props: {
  readonly label: string
  readonly icon: React.ReactNode
  readonly disabled: boolean
  readonly onClick: () => void
}) {
  return (
    <Tooltip title={props.label}>
      <Button
        type="text"
        size="small"
        aria-label={props.label}
        icon={props.icon}
        disabled={props.disabled}
        onClick={props.onClick}
      />
    </Tooltip>
  )
}
