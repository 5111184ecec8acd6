/** 法律规定的更短审理期限 (法62Ⅰ但书): asked with 受理, and by a dialog of its own when it comes up later. */
import { Checkbox, Form, Input, InputNumber } from 'antd'
import { MAX_SET_DAYS } from '#shared/domain/deadlines/rules/decision.ts'
import { namedLikeRegulation, TERM_STARTS, type TypedTerm } from '#shared/domain/procedure/decision-term.ts'
import { CommandEffect } from '../../../app/command-effect.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { Choice, Field, FieldGrid } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import type { StepDialogProps } from './step-props.ts'

/** What the statute says, under the form's path `at`. */
export function DecisionTermFields({ at }: { readonly at: string }) {
  return (
    <FieldGrid columns={2}>
      <Field
        label="法律名称"
        name={[at, 'law']}
        wide
        required="请填写法律名称。"
        extra="只能是法律，不能是法规、规章。"
      >
        <Input placeholder="如：中华人民共和国集会游行示威法" />
      </Field>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          namedLikeRegulation(String(getFieldValue([at, 'law']) ?? '')) ? (
            <Field name={[at, 'confirmedLaw']} valuePropName="checked" wide>
              <Checkbox>已核对：是法律（全国人民代表大会或者其常务委员会制定），不是法规、规章</Checkbox>
            </Field>
          ) : null
        }
      </Form.Item>
      <Field label="条文" name={[at, 'article']} required="请填写条文。">
        <Input placeholder="如：第十三条" />
      </Field>
      <Field label="审理期限（自然日）" name={[at, 'days']} required="请填写天数。" extra="少于六十日。">
        <InputNumber min={1} max={MAX_SET_DAYS} precision={0} />
      </Field>
      <Field
        label="自何日起算"
        name={[at, 'startsFrom']}
        wide
        initialValue="accepted"
        extra="按该条文的写法。集会游行示威法第十三条写“自接到申请复议书之日起三日内”，选收到申请之日。"
      >
        <Choice options={TERM_STARTS} />
      </Field>
    </FieldGrid>
  )
}

const NO_DAYS: readonly string[] = []

type Values = { readonly term?: Partial<TypedTerm> }

/** For a case already accepted; the time runs from the day the statute names all the same. */
export function DecisionTermDialog({ aggregate, onClose }: StepDialogProps) {
  const caseId = aggregate.case.id
  return (
    <CommandDialog<Values>
      title="登记法律规定的更短审理期限"
      open
      width={640}
      onClose={onClose}
      okText="登记"
      intro={
        <Note>
          法律规定的行政复议期限少于六十日的，从其规定（行政复议法第六十二条第一款但书）。登记后按该法律的天数、自该法律规定的起算日重新计算，不再适用六十日、三十日；能否延长没有明文规定，默认不延长，由人工确认。
        </Note>
      }
      initialValues={{}}
      toCommand={({ term }) => ({ type: 'case.setDecisionTerm', caseId, term: termOf(term) })}
    >
      {(form) => (
        <>
          <DecisionTermFields at="term" />
          <CommandEffect
            aggregate={aggregate}
            form={form}
            days={NO_DAYS}
            commandOf={({ term }) =>
              term?.days == null ? null : { type: 'case.setDecisionTerm', caseId, term: termOf(term) }
            }
          />
        </>
      )}
    </CommandDialog>
  )
}

/** What stands in the fields; what is still empty is refused by the command. */
export function termOf({
  law = '',
  article = '',
  days,
  startsFrom = 'accepted',
  confirmedLaw = false,
}: Partial<TypedTerm> = {}): TypedTerm {
  return { law: law.trim(), article: article.trim(), days: days ?? 0, startsFrom, confirmedLaw }
}
