/** 送达: by whom, how, when; served days start the clocks (民诉87—95 by 法88). */
import { Form, type FormInstance, Input, Select } from 'antd'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import {
  SERVICE_METHOD_LABELS,
  type ServiceMethod,
  type ServiceRecord,
} from '#shared/domain/model/service.ts'
import { serviceMethodRule } from '#shared/domain/service/service-methods.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, FieldGrid, selectOptions } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import { PartySelect } from './party-select.tsx'
import css from './service-dialogs.module.css'
import type { StepDialogProps } from './step-props.ts'

/** What each method counts from, and the proof to keep. */
const METHOD_NOTES = {
  direct: '送达日期为受送达人在送达回证上签收的日期（民事诉讼法第八十七条、第八十八条）。',
  left: '拒绝接收的，邀请见证人到场说明情况，或者拍照、录像记录送达过程，留置之日即为送达（第八十九条）。',
  electronic: '须经受送达人同意，信息到达其特定系统的日期为送达日期（第九十条）。',
  entrusted: '直接送达有困难的可以委托送达，以回证上注明的收件日期为送达日期（第九十一条）。',
  post: '以回执上注明的收件日期为送达日期（第九十一条）。',
  transferred:
    '受送达人是军人、被监禁或者被采取强制性教育措施的，由所在单位转交，以签收日期为送达日期（第九十二条至第九十四条）。',
  announcement:
    '下落不明或者用其他方式无法送达的，自发出公告之日起经过三十日，即视为送达（第九十五条）。送达日期由系统计算。',
} as const satisfies Record<ServiceMethod, string>

type Values = {
  readonly documentId: string
  readonly partyId: string
  readonly method: ServiceMethod
  readonly sentOn: string
  readonly servedOn: string
  readonly receivedBy: string
  readonly relation: string
  readonly evidence: string
}

export type ServiceDialogProps = StepDialogProps & {
  readonly documents: readonly DocumentRecord[]
  readonly documentId: string
  readonly partyId: string
}

/** Registers sending, and serving when it already happened. */
export function ServiceDialog({ aggregate, onClose, documents, documentId, partyId }: ServiceDialogProps) {
  const { today } = useSession()
  const parties = aggregate.parties.filter(
    (party) => !['agent', 'guardian', 'representative'].includes(party.role),
  )
  const first = parties.find((party) => party.id === partyId) ?? parties[0]
  return (
    <CommandDialog<Values>
      title="登记送达"
      open
      width={640}
      onClose={onClose}
      okText="登记"
      initialValues={{
        documentId,
        partyId: first?.id ?? '',
        method: 'direct',
        sentOn: today,
        servedOn: today,
        ...signerOf(parties, first?.id ?? ''),
        evidence: '',
      }}
      toCommand={(values) => ({
        type: 'service.record',
        caseId: aggregate.case.id,
        service: {
          documentId: values.documentId,
          partyId: values.partyId,
          method: values.method,
          sentOn: civilDate(values.sentOn),
          servedOn:
            values.method === 'announcement' || values.servedOn === '' ? '' : civilDate(values.servedOn),
          receivedBy: values.receivedBy ?? '',
          relation: values.relation ?? '',
          evidence: values.evidence ?? '',
        },
      })}
      options={() => ({ rename: (field) => field.replace(/^service\./, '') })}
    >
      {(form) => (
        <>
          <Field label="文书" name="documentId" required="请选择文书。">
            <Select
              options={documents.map((document) => ({
                value: document.id,
                label: `${document.title} ${document.number}`,
              }))}
            />
          </Field>
          <FieldGrid columns={2}>
            <Field label="受送达人" name="partyId" required="请选择受送达人。">
              <PartySelect parties={parties} onPicked={(id) => form.setFieldsValue(signerOf(parties, id))} />
            </Field>
            <Field label="送达方式" name="method" required="请选择送达方式。">
              <Select options={selectOptions(SERVICE_METHOD_LABELS)} />
            </Field>
          </FieldGrid>
          <MethodFields form={form} />
        </>
      )}
    </CommandDialog>
  )
}

/** Who signs as a rule: a person for themselves, an organisation through its mail room. */
function signerOf(parties: readonly Party[], id: string): Pick<Values, 'receivedBy' | 'relation'> {
  const party = parties.find((candidate) => candidate.id === id)
  return party?.kind === 'natural'
    ? { receivedBy: partyName(party), relation: '本人' }
    : { receivedBy: '', relation: '收发人员' }
}

function MethodFields({ form }: { readonly form: FormInstance<Values> }) {
  const method = Form.useWatch('method', form) ?? 'direct'
  const isServed = (Form.useWatch('servedOn', form) ?? '') !== ''
  const isAnnounced = method === 'announcement'
  return (
    <>
      <div className={css.methodNote}>
        <Note>{METHOD_NOTES[method]}</Note>
      </div>
      <FieldGrid columns={2}>
        <Field label="发出（公告）日期" name="sentOn" required="请填写发出日期。" rules={[dateRule]}>
          <DateField />
        </Field>
        {!isAnnounced && (
          <Field label="送达日期（在途的留空）" name="servedOn" rules={[dateRule]}>
            <DateField />
          </Field>
        )}
      </FieldGrid>
      {!isAnnounced && <SignerFields method={method} isServed={isServed} />}
      <EvidenceField method={method} isServed={isServed && !isAnnounced} />
    </>
  )
}

type ProofProps = { readonly method: ServiceMethod; readonly isServed: boolean }

/** 签收人 and the relation; the signer must be known where the receipt is what proves the service. */
function SignerFields({ method, isServed }: ProofProps) {
  const isNeeded = isServed && serviceMethodRule(method)?.needsRecipient === true
  return (
    <FieldGrid columns={2}>
      <Field label="签收人" name="receivedBy" {...(isNeeded ? { required: '请填写签收人。' } : {})}>
        <Input />
      </Field>
      <Field label="与受送达人的关系" name="relation">
        <Input placeholder="本人、同住成年家属、收发人员等" />
      </Field>
    </FieldGrid>
  )
}

function EvidenceField({ method, isServed }: ProofProps) {
  const proof = serviceMethodRule(method)?.evidence ?? ''
  return (
    <Field
      label="送达凭证"
      name="evidence"
      extra={proof === '' ? '邮件单号、系统回执、见证人等，可以不填' : proof}
      {...(isServed && proof !== '' ? { required: `请填写${proof}。` } : {})}
    >
      <Input />
    </Field>
  )
}

/** Fills in the served day of a document that was on its way. */
export function CompleteServiceDialog({
  aggregate,
  onClose,
  service,
}: StepDialogProps & { readonly service: ServiceRecord }) {
  const { today } = useSession()
  const party = aggregate.parties.find((candidate) => candidate.id === service.partyId)
  return (
    <CommandDialog<Pick<Values, 'servedOn' | 'receivedBy' | 'relation' | 'evidence'>>
      title={`登记送达日期：${party === undefined ? '' : partyName(party)}`}
      open
      onClose={onClose}
      okText="登记"
      intro={<Note>{METHOD_NOTES[service.method]}</Note>}
      initialValues={{
        servedOn: today,
        receivedBy: service.receivedBy,
        relation: service.relation,
        evidence: service.evidence,
      }}
      toCommand={(values) => ({
        type: 'service.complete',
        caseId: aggregate.case.id,
        serviceId: service.id,
        servedOn: civilDate(values.servedOn),
        receivedBy: values.receivedBy ?? '',
        relation: values.relation ?? '',
        evidence: values.evidence ?? '',
      })}
    >
      <Field label="送达日期" name="servedOn" required="请填写送达日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <SignerFields method={service.method} isServed />
      <EvidenceField method={service.method} isServed />
    </CommandDialog>
  )
}
