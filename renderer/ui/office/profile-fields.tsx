/** 单位概况: the facts every document prints. Used at first start and in the settings. */
import { Input } from 'antd'
import type { Draft } from '#shared/domain/model/meta.ts'
import type { OfficeProfile } from '#shared/domain/model/office.ts'
import { Choice, Field, FieldGrid } from '../fields.tsx'
import { LEVEL_LABELS, SELF_REFERENCE_LABELS } from './office-labels.ts'

export type ProfileValues = Omit<Draft<OfficeProfile>, 'isDemo'>

export const EMPTY_PROFILE: ProfileValues = {
  agencyName: '',
  agencyShortName: '',
  level: 'county',
  bodyName: '',
  selfReference: '本机关',
  superiorName: '',
  basicCourtName: '',
  intermediateCourtName: '',
  legalRepresentativeName: '',
  legalRepresentativeTitle: '',
  address: '',
  postcode: '',
  phone: '',
  numbering: { mode: 'shared', casePrefix: '', litigationPrefix: '', documentPrefixes: {} },
}

/** Names, courts, address. */
export function ProfileFields() {
  return (
    <>
      <FieldGrid columns={2}>
        <Field
          name="agencyName"
          label="机关全称"
          required="请填写作出复议决定的机关全称。"
          extra="作出复议决定、加盖印章的机关"
        >
          <Input placeholder="如：某某县人民政府" autoComplete="off" />
        </Field>
        <Field name="agencyShortName" label="机关简称" required="请填写机关简称。" extra="用于生成文号代字">
          <Input placeholder="如：某政" autoComplete="off" />
        </Field>
        <Field
          name="bodyName"
          label="行政复议机构"
          required="请填写行政复议机构名称。"
          extra="具体办理复议事项的机构"
        >
          <Input placeholder="如：某某县司法局" autoComplete="off" />
        </Field>
        <Field name="superiorName" label="上一级行政机关">
          <Input placeholder="如：某某市人民政府" autoComplete="off" />
        </Field>
        <Field name="level" label="机关层级" extra="决定管辖提示和救济告知的写法">
          <Choice options={LEVEL_LABELS} />
        </Field>
        <Field name="selfReference" label="文书中的自称" extra="同一份文书从头到尾只用一种">
          <Choice options={SELF_REFERENCE_LABELS} />
        </Field>
        <Field
          name="intermediateCourtName"
          label="中级人民法院"
          extra="写进决定书的救济告知；集中管辖的，填指定的法院"
        >
          <Input autoComplete="off" />
        </Field>
        <Field name="basicCourtName" label="基层人民法院" extra="同上；不填的，文书写“有管辖权的人民法院”">
          <Input autoComplete="off" />
        </Field>
        <Field name="legalRepresentativeName" label="法定代表人">
          <Input autoComplete="off" />
        </Field>
        <Field name="legalRepresentativeTitle" label="法定代表人职务">
          <Input placeholder="如：县长" autoComplete="off" />
        </Field>
      </FieldGrid>
      <FieldGrid columns={2}>
        <Field name="address" label="办公地址" extra="印在通知书上，供当事人递交材料">
          <Input autoComplete="off" />
        </Field>
        <FieldGrid columns={4}>
          <Field name="postcode" label="邮政编码">
            <Input inputMode="numeric" maxLength={6} autoComplete="off" />
          </Field>
          <Field name="phone" label="联系电话">
            <Input autoComplete="off" />
          </Field>
        </FieldGrid>
      </FieldGrid>
    </>
  )
}
