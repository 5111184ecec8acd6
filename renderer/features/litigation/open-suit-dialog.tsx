/** 转应诉: what only the court's papers say is asked; everything else is carried over from the case. */
import { AutoComplete, Checkbox, Form, Input } from 'antd'
import { useNavigate } from 'react-router'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { defendantRuleFor } from '#shared/domain/litigation/defendant-rules.ts'
import { suedAlready } from '#shared/domain/litigation/sued-already.ts'
import type { OfficeProfile } from '#shared/domain/model/office.ts'
import { PARTY_ROLE_LABELS, partyName } from '#shared/domain/model/party.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useAggregate } from '../../data/hooks.ts'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Field, FieldGrid, LongText } from '../../ui/fields.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './litigation.module.css'
import { isReconsideration, ROLE_LABELS } from './suit.ts'
import { SuitDayFields } from './suit-day-fields.tsx'

/** What the same plaintiff may sue over twice. */
const AGAIN = ['二审裁定发回重审，法院重新立案。', '先起诉逾期不作决定，现起诉复议决定。'] as const

type OpenValues = {
  readonly receivedOn: string
  readonly filedOn: string
  readonly docketedOn: string
  readonly court: string
  readonly courtCaseNumber: string
  readonly plaintiffs: readonly string[]
  readonly claims: string
  readonly reasons: string
  readonly again?: string
}

export type OpenSuitDialogProps = { readonly sourceId: string; readonly onClose: () => void }

/** Goes to the new suit when it is saved. */
export function OpenSuitDialog({ sourceId, onClose }: OpenSuitDialogProps) {
  const { profile, today } = useSession()
  const source = useAggregate(sourceId)
  const navigate = useNavigate()
  if (source === undefined || source === null || !isReconsideration(source)) return null
  const rule = defendantRuleFor(source)
  const eligible = source.parties.filter(({ role }) => role === 'applicant' || role === 'thirdParty')
  const courts = [profile.basicCourtName, profile.intermediateCourtName].filter((name) => name !== '')
  return (
    <CommandDialog<OpenValues>
      title={`${source.case.number} 转应诉`}
      open
      width={680}
      onClose={onClose}
      okText="登记应诉"
      intro={
        <Note tone={rule.toConfirm ? 'warning' : 'neutral'}>
          本机关的诉讼地位：<b>{ROLE_LABELS[rule.ourRole]}</b>（复议结果：{rule.outcome}）。{rule.reason}（
          {rule.article}）{rule.toConfirm ? '请与起诉状核对，登记后可以修改。' : ''}
        </Note>
      }
      initialValues={{
        receivedOn: today,
        filedOn: '',
        docketedOn: '',
        court: likelyCourt(profile, rule.ourRole === 'coDefendant'),
        courtCaseNumber: '',
        // Who sued is in the statement of claim; with several parties a guess would often be wrong.
        plaintiffs: eligible.length === 1 ? eligible.map(({ id }) => id) : [],
        claims: '',
        reasons: '',
      }}
      toCommand={(values) => ({
        type: 'litigation.open',
        caseId: sourceId,
        receivedOn: parseCivilDate(values.receivedOn) ?? today,
        filedOn: parseCivilDate(values.filedOn ?? '') ?? '',
        docketedOn: parseCivilDate(values.docketedOn ?? '') ?? '',
        court: values.court,
        courtCaseNumber: values.courtCaseNumber,
        plaintiffPartyIds: values.plaintiffs,
        plaintiffClaims: values.claims,
        plaintiffReasons: values.reasons,
        ...(values.again === undefined ? {} : { again: values.again }),
      })}
      options={() => ({
        rename: (field) =>
          ({ plaintiffPartyIds: 'plaintiffs', plaintiffClaims: 'claims', plaintiffReasons: 'reasons' })[
            field
          ] ?? field,
      })}
      // In place of the address that opened this dialog, which going back must not open again.
      onDone={({ recordId }) => void navigate(`/litigation/${recordId}`, { replace: true })}
    >
      <FieldGrid columns={2}>
        <Field
          label="收到起诉状副本日期"
          name="receivedOn"
          required="请填写收到日期。"
          rules={[dateRule]}
          extra="自收到之日起十五日内提交证据、依据和答辩状（行政诉讼法第六十七条）。"
        >
          <DateField />
        </Field>
        <SuitDayFields />
        <Field
          label="受理法院"
          name="court"
          required="请填写受理法院。"
          extra="共同被告的，以作出原行政行为的机关确定级别管辖。"
        >
          <AutoComplete options={courts.map((value) => ({ value }))} />
        </Field>
        <Field label="法院案号" name="courtCaseNumber" extra="还没有的可以以后补。">
          <Input placeholder="如：（2026）某01行初12号" />
        </Field>
      </FieldGrid>
      <Field
        label="原告"
        name="plaintiffs"
        rules={[{ required: true, type: 'array', message: '请选择起诉的当事人。' }]}
      >
        <Checkbox.Group
          className={css.choices ?? ''}
          options={eligible.map((party) => ({
            value: party.id,
            label: `${PARTY_ROLE_LABELS[party.role]} ${partyName(party)}`,
          }))}
        />
      </Field>
      <AgainField already={suedAlready(effectiveEvents(source.events))} />
      <Field label="诉讼请求" name="claims">
        <LongText max={50000} minRows={2} maxRows={6} />
      </Field>
      <Field label="事实和理由（摘要）" name="reasons">
        <LongText max={50000} minRows={2} maxRows={8} />
      </Field>
    </CommandDialog>
  )
}

/** Asked only where one of the chosen plaintiffs has a suit already. */
function AgainField({ already }: { readonly already: readonly string[] }) {
  const plaintiffs = Form.useWatch<readonly string[] | undefined>('plaintiffs') ?? []
  if (!plaintiffs.some((id) => already.includes(id))) return null
  return (
    <Field
      label="再次登记的原因"
      name="again"
      required="请写明原因；同一件诉讼请打开原有的应诉案件。"
      extra="所选当事人已登记过应诉案件。确是另一件诉讼的，请写明。"
    >
      <AutoComplete options={AGAIN.map((value) => ({ value }))} />
    </Field>
  )
}

/** 行诉15(一): a government at county level or above is sued before the intermediate court, unless it upheld (行诉解释134Ⅲ). */
function likelyCourt(profile: OfficeProfile, coDefendant: boolean): string {
  return coDefendant ? profile.basicCourtName : profile.intermediateCourtName
}
