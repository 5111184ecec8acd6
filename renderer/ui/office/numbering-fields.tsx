/** 文号规则 with a live example of what will be printed. */
import { Form, Input, Radio } from 'antd'
import type { DocumentNumberKind, NumberingScheme } from '#shared/domain/model/office.ts'
import { formatDocumentNumber } from '#shared/domain/numbering/document-number.ts'
import { DOCUMENT_NUMBER_KINDS } from '#shared/domain/numbering/number-kinds.ts'
import { Field, FieldGrid } from '../fields.tsx'
import css from './numbering-fields.module.css'

const SUFFIXES: Readonly<Record<DocumentNumberKind, string>> = {
  decision: '决',
  refusal: '不受',
  termination: '终',
  correction: '补',
  acceptance: '受',
  reply: '答',
  hearing: '听',
  notice: '通',
}

/** A scheme to start from: 禾政 gives 禾政复, 禾政诉 and 禾政复决, 禾政复补 …. */
export function suggestedNumbering(agencyShortName: string): NumberingScheme {
  const casePrefix = `${agencyShortName}复`
  const prefixes = Object.entries(SUFFIXES).map(([kind, suffix]) => [kind, `${casePrefix}${suffix}`])
  return {
    mode: 'shared',
    casePrefix,
    litigationPrefix: `${agencyShortName}诉`,
    documentPrefixes: Object.fromEntries(prefixes) as NumberingScheme['documentPrefixes'],
  }
}

/** Fields under `numbering`; `year` is only for the examples. */
export function NumberingFields({ year }: { readonly year: number }) {
  const numbering = Form.useWatch('numbering') as NumberingScheme | undefined
  const example = (prefix: string | undefined, sequence: number) =>
    prefix === undefined || prefix === '' ? '—' : formatDocumentNumber({ prefix, year, sequence, part: null })
  return (
    <>
      <FieldGrid columns={2}>
        <Field
          name={['numbering', 'casePrefix']}
          label="案件代字"
          required="请填写案件代字。"
          extra={`案号：${example(numbering?.casePrefix, 12)}`}
        >
          <Input autoComplete="off" />
        </Field>
        <Field
          name={['numbering', 'litigationPrefix']}
          label="应诉代字"
          required="请填写应诉代字。"
          extra={`应诉编号：${example(numbering?.litigationPrefix, 3)}`}
        >
          <Input autoComplete="off" />
        </Field>
      </FieldGrid>
      <Field name={['numbering', 'mode']} label="文书怎样编号">
        <Radio.Group
          className={css.modes ?? ''}
          options={[
            { value: 'shared', label: '一案一号：同一案件的文书都用案号' },
            { value: 'perKind', label: '按文种编号：每种文书各自从1号排起' },
          ]}
        />
      </Field>
      {numbering?.mode === 'perKind' && (
        <FieldGrid columns={4}>
          {DOCUMENT_NUMBER_KINDS.map(({ kind, label }) => (
            <Field
              key={kind}
              name={['numbering', 'documentPrefixes', kind]}
              label={label}
              required="请填写代字。"
              extra={example(numbering.documentPrefixes?.[kind], 1)}
            >
              <Input autoComplete="off" />
            </Field>
          ))}
        </FieldGrid>
      )}
    </>
  )
}
