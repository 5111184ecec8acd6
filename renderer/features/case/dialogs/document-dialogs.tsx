/** 新建文书: choose a kind, give what the case does not know, and continue in the editor. 作废. */

import { Checkbox, Form, Input, Modal, Radio, Select } from 'antd'
import { useNavigate } from 'react-router'
import { addresseeGroups } from '#shared/documents/drafting/draft-document.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { TemplateField } from '#shared/documents/templates/template.ts'
import { ACCEPTANCE_CONDITIONS } from '#shared/domain/acceptance/acceptance-conditions.ts'
import type { Command } from '#shared/domain/commands/command.ts'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import type { DocumentKind, DocumentRecord } from '#shared/domain/model/document.ts'
import type { TerminationGround } from '#shared/domain/model/event.ts'
import { terminationObstacle } from '#shared/domain/procedure/termination.ts'
import type { Executed } from '../../../data/execute.ts'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, LongText } from '../../../ui/fields.tsx'
import { Mark, Note } from '../../../ui/tags.tsx'
import { useCommand } from '../../../ui/use-command.ts'
import { addresseesOf, type CaseView } from '../case-view.ts'
import { documentChoices } from '../document-choices.ts'
import { citeBasis, initialFields } from '../draft-values.ts'
import { draftCommand } from '../use-drafting.ts'
import css from './document-dialogs.module.css'
import { partyOptions } from './party-select.tsx'
import type { StepDialogProps } from './step-props.ts'

type DialogProps = { readonly view: CaseView; readonly onClose: () => void }

/** Every kind of document; those that cannot be drafted yet say what they wait for. */
export function ChooseDocumentDialog({ view, onClose }: DialogProps) {
  return (
    <Modal title="新建文书" open width={640} footer={null} onCancel={onClose}>
      <ul className={css.choices}>
        {documentChoices(view.aggregate, view.steps).map(({ kind, name, blocked, existing }) => (
          <li key={kind}>
            <button
              type="button"
              className={css.choice}
              disabled={blocked !== null}
              title={citeBasis(templateOf(kind).basis).join('；')}
              onClick={() => view.open({ kind: 'draft', documentKind: kind, hearingId: '' })}
            >
              <span>
                {name}
                {existing > 0 && <Mark>已有 {existing} 份</Mark>}
              </span>
              {blocked !== null && <small>{blocked}</small>}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

type DraftValues = {
  readonly kind: DocumentKind
  readonly addressees: readonly string[]
  readonly conditions?: readonly string[]
  readonly fields?: Readonly<Record<string, string>>
}

export type DraftDialogProps = DialogProps & { readonly kind: DocumentKind; readonly hearingId: string }

/** The hearing a notice or record is about, when none was named. */
function hearingFor({ aggregate }: CaseView, kind: DocumentKind): string {
  const status = kind === 'hearingNotice' ? 'scheduled' : kind === 'hearingRecord' ? 'held' : null
  return aggregate.hearings.findLast((hearing) => hearing.status === status)?.id ?? ''
}

/** Documents whose draft quotes what is asked here; for the others it can be filled in later. */
const ASKED_NOW: readonly DocumentKind[] = ['correctionNotice', 'refusalDecision', 'terminationDecision']

/** What a document is drafted from; a notice that goes to each party by itself makes one draft per party. */
export function DraftDialog({ view, kind, hearingId, onClose }: DraftDialogProps) {
  const { aggregate } = view
  const { run } = useCommand()
  const navigate = useNavigate()
  const template = templateOf(kind)
  const groups = addresseeGroups(kind, aggregate.parties)
  const each = template.addressees?.mode === 'each'
  const all = groups.flat()
  const hearing = hearingId === '' ? hearingFor(view, kind) : hearingId
  const draftOf = (values: DraftValues, addresseePartyIds: readonly string[]): Command => {
    const draftKind = values.kind ?? kind
    const fields = {
      ...Object.fromEntries(
        Object.entries(values.fields ?? {}).filter(([, value]) => value !== undefined && value !== ''),
      ),
      ...(values.conditions === undefined ? {} : { conditions: values.conditions.join('、') }),
    }
    return draftCommand(view, draftKind, addresseePartyIds, { fields, hearingId: hearing })
  }
  const groupsOf = ({ addressees }: DraftValues): readonly (readonly string[])[] =>
    each ? addressees.map((id) => [id]) : [addressees]
  const finish = async ({ recordId, caseId }: Executed, values: DraftValues) => {
    const others = groupsOf(values).slice(1)
    for (const group of others) await run(draftOf(values, group), { done: '' })
    await navigate(
      others.length === 0 ? `/cases/${caseId}/documents/${recordId}` : `/cases/${caseId}?tab=documents`,
    )
  }
  return (
    <CommandDialog<DraftValues>
      title={`起草${template.name}`}
      open
      width={640}
      onClose={onClose}
      okText={each && all.length > 1 ? '各起草一份' : '起草'}
      intro={<KindNote kind={kind} />}
      initialValues={{ kind, addressees: all, ...initialFields(kind, aggregate) }}
      toCommand={(values) => draftOf(values, groupsOf(values)[0] ?? [])}
      options={() => ({ done: each ? '已起草，可以逐份修改和签发' : '已起草' })}
      onDone={(executed, values) => void finish(executed, values)}
    >
      {kind === 'decision' && (
        <Field label="决定的形式" name="kind">
          <Radio.Group
            className={css.kinds ?? ''}
            options={[
              {
                value: 'decision',
                label: '行政复议决定书（维持、撤销、变更、确认违法、责令履行、驳回请求等）',
              },
              {
                value: 'dismissalDecision',
                label: '驳回行政复议申请决定书（受理后发现不符合受理条件，行政复议法第三十三条）',
              },
            ]}
          />
        </Field>
      )}
      {kind === 'refusalDecision' && (
        <Field
          label="不符合的受理条件（行政复议法第三十条第一款）"
          name="conditions"
          rules={[{ required: true, type: 'array', message: '请选择不符合哪一项条件。' }]}
        >
          <Checkbox.Group
            className={css.kinds ?? ''}
            options={ACCEPTANCE_CONDITIONS.map(({ code, text }) => ({ value: code, label: text }))}
          />
        </Field>
      )}
      {kind === 'terminationDecision' && <TerminationCheck view={view} />}
      {template.fields.map((field) => (
        <TemplateInput key={field.key} field={field} required={ASKED_NOW.includes(kind) && field.required} />
      ))}
      {all.length > 0 && (
        <Field
          label={each ? '受文人（每人一份）' : '受文人'}
          name="addressees"
          rules={[{ required: true, type: 'array', message: '请选择受文人。' }]}
        >
          <Checkbox.Group
            className={css.kinds ?? ''}
            options={partyOptions(addresseesOf(aggregate).filter(({ id }) => all.includes(id)))}
          />
        </Field>
      )}
    </CommandDialog>
  )
}

function KindNote({ kind }: { readonly kind: DocumentKind }) {
  const { basis } = templateOf(kind)
  return (
    <Note>
      草稿不占文号，可以反复修改，签发时才编号。
      {ASKED_NOW.includes(kind) || kind === 'decision' ? '签发之日即登记为这一步的日期。' : ''}
      依据：
      {citeBasis(basis).join('；')}。
    </Note>
  )
}

/** Says at once when the chosen ground cannot be used yet (法41(五)). */
function TerminationCheck({ view }: { readonly view: CaseView }) {
  const ground = Form.useWatch<string | undefined>(['fields', 'ground'], Form.useFormInstance())
  const obstacle =
    ground === undefined
      ? null
      : terminationObstacle(Number(ground) as TerminationGround, view.today, view.aggregate, view.office)
  return obstacle === null ? null : <Note tone="warning">{obstacle}</Note>
}

type TemplateInputProps = { readonly field: TemplateField; readonly required: boolean }

/** One value the case does not know, by the kind the template says it is. */
function TemplateInput({ field, required }: TemplateInputProps) {
  return (
    <Field
      label={field.label}
      name={['fields', field.key]}
      extra={required ? field.hint : `${field.hint}可以以后在文书中填写。`}
      {...(required ? { required: `请填写${field.label}。` } : {})}
      {...(field.kind === 'date' ? { rules: [dateRule] } : {})}
    >
      {inputOf(field)}
    </Field>
  )
}

function inputOf({ key, kind, choices }: TemplateField) {
  if (kind === 'date') return <DateField />
  if (kind === 'choice')
    return <Select options={choices.map(({ value, label }) => ({ value, label, title: label }))} />
  if (kind === 'lines' || key === 'reason') return <LongText max={TEXT_CAPS.longText} minRows={3} />
  return <Input />
}

/** 作废: a draft, or an issued document that reached nobody. What it recorded is voided with it. */
export function VoidDocumentDialog({
  aggregate,
  onClose,
  document,
}: StepDialogProps & { readonly document: DocumentRecord }) {
  return (
    <CommandDialog<{ reason: string }>
      title={`作废${document.title}${document.number}`}
      open
      danger
      onClose={onClose}
      okText="作废"
      intro={
        <Note tone="warning">
          {document.status === 'draft'
            ? '草稿作废后不能再编辑，记录仍保留。'
            : '已取的文号不再使用，随签发登记的事项（如决定、补正通知）一并作废，期限重新计算。已经送达的文书不能作废。'}
        </Note>
      }
      initialValues={{ reason: '' }}
      toCommand={(values) => ({
        type: 'document.void',
        caseId: aggregate.case.id,
        documentId: document.id,
        reason: values.reason,
      })}
    >
      <Field label="作废理由" name="reason" required="请写明作废理由。">
        <Input />
      </Field>
    </CommandDialog>
  )
}
