/** 文号规则 with a live example of what is printed, and the number that is really next. */
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

export type NumberingFieldsProps = {
  /** Only for the examples. */
  readonly year: number
  /** The number that a series would really give next; absent before there is an office. */
  readonly next?: (prefix: string) => string
}

/** Fields under `numbering`. An example says that it is one, and gives way to the real next number. */
export function NumberingFields({ year, next }: NumberingFieldsProps) {
  const numbering = Form.useWatch('numbering', { preserve: true }) as NumberingScheme | undefined
  const example = (prefix: string | undefined, sequence: number) => {
    if (prefix === undefined || prefix === '') return '—'
    return next === undefined
      ? `示例：${formatDocumentNumber({ prefix, year, sequence, part: null })}`
      : `下一个：${next(prefix)}`
  }
  // Without a 文种代字 a document takes the case's own, as it does on issue.
  const sample = (prefix: string | undefined) =>
    formatDocumentNumber({ prefix: prefix || numbering?.casePrefix || '', year, sequence: 12, part: null })
  return (
    <>
      <FieldGrid columns={2}>
        <Field
          name={['numbering', 'casePrefix']}
          label="案件代字"
          required="请填写案件代字。"
          extra={example(numbering?.casePrefix, 12)}
        >
          <Input autoComplete="off" />
        </Field>
        <Field
          name={['numbering', 'litigationPrefix']}
          label="应诉代字"
          required="请填写应诉代字。"
          extra={example(numbering?.litigationPrefix, 3)}
        >
          <Input autoComplete="off" />
        </Field>
      </FieldGrid>
      <Field name={['numbering', 'mode']} label="文书怎样编号">
        <Radio.Group
          className={css.modes ?? ''}
          options={[
            { value: 'shared', label: '一案一号：文书的序号与案号相同，每种文书各有代字' },
            { value: 'perKind', label: '按文种编号：每种文书各自从1号排起' },
          ]}
        />
      </Field>
      {numbering?.mode === 'shared' && (
        <p className={css.shared}>
          例如案号为 {sample(numbering.casePrefix)}，受理通知为{' '}
          {sample(numbering.documentPrefixes?.acceptance)}
          ，答复通知为 {sample(numbering.documentPrefixes?.reply)}，决定书为{' '}
          {sample(numbering.documentPrefixes?.decision)}。同一种文书的第二件写作“12-2号”。
        </p>
      )}
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
