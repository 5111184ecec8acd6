/** 签发: who signed, on which day, and — where the check found errors — why it is signed all the same. */
import { AutoComplete, Form, type FormInstance } from 'antd'
import { checkDocument } from '#shared/documents/check/check-document.ts'
import type { DocumentFinding } from '#shared/domain/commands/context.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Field, LongText } from '../../ui/fields.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './editor.module.css'
import { FindingsList } from './findings-list.tsx'

type IssueValues = { readonly signedBy: string; readonly on: string; readonly acceptedFindings: string }

export type IssueDialogProps = {
  readonly aggregate: CaseAggregate
  /** The document as it stands in the editor, saved. */
  readonly document: DocumentRecord
  readonly rev: () => number
  readonly onClose: () => void
  /** Leaves the dialog for the place of a finding. */
  readonly onGo: (finding: DocumentFinding) => void
}

/** The number is taken and the pages are frozen when this is confirmed. */
export function IssueDialog({ aggregate, document, rev, onClose, onGo }: IssueDialogProps) {
  const { office, today } = useSession()
  return (
    <CommandDialog<IssueValues>
      title={`签发${document.title}`}
      open
      width={620}
      onClose={onClose}
      okText="签发"
      intro={
        <Note>
          签发后取得文号，内容固定不再改动；成文日期为负责人签发的日期
          {MAKES_EVENT.includes(document.kind) ? '，并据此登记案件进程、计算期限' : ''}。
        </Note>
      }
      initialValues={{ signedBy: defaultSigner(document, office), on: today, acceptedFindings: '' }}
      toCommand={({ signedBy, on, acceptedFindings }) => ({
        type: 'document.issue',
        caseId: aggregate.case.id,
        documentId: document.id,
        expectedRev: rev(),
        // The field's rule lets only real days through; the domain refuses anything else.
        on: parseCivilDate(on) ?? today,
        signedBy,
        acceptedFindings: acceptedFindings ?? '',
      })}
    >
      {(form) => (
        <IssueFields form={form} aggregate={aggregate} document={document} office={office} onGo={onGo} />
      )}
    </CommandDialog>
  )
}

/** Kinds whose signing is the procedural step itself. */
const MAKES_EVENT: readonly DocumentRecord['kind'][] = [
  'correctionNotice',
  'refusalDecision',
  'decision',
  'dismissalDecision',
  'terminationDecision',
]

type IssueFieldsProps = {
  readonly form: FormInstance<IssueValues>
  readonly aggregate: CaseAggregate
  readonly document: DocumentRecord
  readonly office: OfficeState
  readonly onGo: IssueDialogProps['onGo']
}

function IssueFields({ form, aggregate, document, office, onGo }: IssueFieldsProps) {
  const { today } = useSession()
  const on = parseCivilDate(Form.useWatch('on', form) ?? '') ?? today
  const signedBy = Form.useWatch('signedBy', form) ?? ''
  // What the check will see when the document is signed that day.
  const findings = checkDocument({ ...document, status: 'issued', issuedOn: on, signedBy }, aggregate, office)
  const errors = findings.filter(({ level }) => level === 'error').length
  return (
    <>
      <Field label="签发人" name="signedBy" required="请填写签发人。">
        <AutoComplete options={signers(office).map((value) => ({ value }))} maxLength={50} />
      </Field>
      <Field label="成文日期" name="on" required="请填写成文日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <div className={css.issueFindings}>
        <FindingsList findings={findings} onGo={onGo} />
      </div>
      <Field
        label="仍要签发的理由"
        name="acceptedFindings"
        hidden={errors === 0}
        {...(errors === 0
          ? {}
          : { required: `检查发现 ${errors} 处错误。请返回修改，或者写明仍要签发的理由。` })}
        extra="理由记入操作日志。"
      >
        <LongText max={500} minRows={2} />
      </Field>
    </>
  )
}

function signers({ profile, staff }: OfficeState): readonly string[] {
  const heads = staff
    .filter(({ role, active }) => role === 'head' && active === 1)
    .map(({ name }) => fullName(name))
  return [...new Set([profile?.legalRepresentativeName ?? '', ...heads])].filter((name) => name !== '')
}

/** 法61Ⅰ: decisions are signed by the head of the organ or decided together; notices by the head of the body. */
function defaultSigner(document: DocumentRecord, office: OfficeState): string {
  const [organ = '', body = organ] = signers(office)
  return document.kind === 'decision' || document.kind === 'dismissalDecision' ? organ : body
}
