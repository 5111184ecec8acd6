/** 受文人 and the values a template asks for; what the case knows already is not asked. */

import { Checkbox, Form, Input, Select } from 'antd'
import { memo } from 'react'
import { addresseeGroups } from '#shared/documents/drafting/draft-document.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { TemplateField } from '#shared/documents/templates/template.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { PARTY_ROLE_LABELS, partyName } from '#shared/domain/model/party.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { Facts } from './document-content.ts'
import css from './editor.module.css'

export type FactsEditorProps = {
  readonly kind: DocumentKind
  readonly aggregate: CaseAggregate
  readonly facts: Facts
  readonly onChange: (patch: Partial<Facts>) => void
}

/** True when a kind of document asks for anything here. */
export function asksForFacts(kind: DocumentKind): boolean {
  const template = templateOf(kind)
  return template.addressees !== null || template.fields.length > 0
}

/** Section texts that were not rewritten follow these values. */
export const FactsEditor = memo(function FactsEditor({ kind, aggregate, facts, onChange }: FactsEditorProps) {
  const template = templateOf(kind)
  // In the order in which documents name them, whatever order the parties were loaded in.
  const parties = addresseeGroups(kind, aggregate.parties)
    .flat()
    .flatMap((id) => aggregate.parties.filter((party) => party.id === id))
  return (
    <Form layout="vertical" component="div">
      {template.addressees !== null && (
        <Form.Item label="受文人" className={css.fact ?? ''}>
          <Checkbox.Group
            className={css.addressees ?? ''}
            value={[...facts.addresseePartyIds]}
            options={parties.map((party) => ({
              value: party.id,
              label: `${PARTY_ROLE_LABELS[party.role]} ${partyName(party)}`,
            }))}
            onChange={(addresseePartyIds) => onChange({ addresseePartyIds })}
          />
        </Form.Item>
      )}
      {template.fields.map((field) => (
        <Form.Item
          key={field.key}
          label={field.label}
          extra={field.hint}
          htmlFor={`field-${field.key}`}
          className={css.fact ?? ''}
        >
          <FieldInput
            field={field}
            value={facts.fields[field.key] ?? ''}
            onChange={(value) => onChange({ fields: { ...facts.fields, [field.key]: value } })}
          />
        </Form.Item>
      ))}
    </Form>
  )
})

type FieldInputProps = {
  readonly field: TemplateField
  readonly value: string
  readonly onChange: (value: string) => void
}

function FieldInput({ field, value, onChange }: FieldInputProps) {
  const id = `field-${field.key}`
  switch (field.kind) {
    case 'date':
      return <DateField id={id} value={value} onChange={onChange} />
    case 'choice':
      return (
        <Select
          id={id}
          value={value === '' ? null : value}
          placeholder="请选择"
          options={field.choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          onChange={(next) => onChange(next ?? '')}
        />
      )
    case 'lines':
      return (
        <Input.TextArea
          id={id}
          value={value}
          autoSize={{ minRows: 2 }}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'text':
      return <Input id={id} value={value} onChange={(event) => onChange(event.target.value)} />
  }
}
