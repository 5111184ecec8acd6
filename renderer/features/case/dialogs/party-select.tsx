/** Chooses among parties of a case by name and role. */
import { Select } from 'antd'
import { PARTY_ROLE_LABELS, type Party, partyName } from '#shared/domain/model/party.ts'

export type PartySelectProps = {
  readonly parties: readonly Party[]
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** After the form has taken the choice: for fields that follow from it. */
  readonly onPicked?: (value: string) => void
}

/** A party as lists name it: 张伟（申请人）. */
export function partyOptions(parties: readonly Party[]): { value: string; label: string }[] {
  return parties.map((party) => ({
    value: party.id,
    label: `${partyName(party)}（${PARTY_ROLE_LABELS[party.role]}）`,
  }))
}

/** One party. */
export function PartySelect({ parties, onPicked, onChange, ...field }: PartySelectProps) {
  return (
    <Select
      {...field}
      options={partyOptions(parties)}
      onChange={(id: string) => {
        onChange?.(id)
        onPicked?.(id)
      }}
    />
  )
}
