/** 材料: files dropped or picked, and papers without a file. */
import { DeleteOutlined, InboxOutlined, PaperClipOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, type FormInstance, Input, InputNumber, Select, Upload } from 'antd'
import { MATERIAL_CATEGORY_LABELS } from '#shared/domain/model/material.ts'
import { Field, selectOptions } from '../../ui/fields.tsx'
import { fileSizeText } from '../../ui/file-size.ts'
import { Panel } from '../../ui/page.tsx'
import { Mark } from '../../ui/tags.tsx'
import type { FilePile } from './file-pile.ts'
import css from './intake.module.css'
import type { IntakeValues, MaterialValues, PartyValues } from './intake-values.ts'

export type MaterialsSectionProps = {
  readonly form: FormInstance<IntakeValues>
  readonly files: FilePile
}

/** One row per material. */
export function MaterialsSection({ form, files }: MaterialsSectionProps) {
  const parties = (Form.useWatch('parties', { form, preserve: true }) ?? []) as readonly PartyValues[]
  const materials = (Form.useWatch('materials', { form, preserve: true }) ?? []) as readonly MaterialValues[]
  const from = parties
    .map(({ key, kind, name, organizationName }) => ({
      value: key,
      label: kind === 'natural' ? name : organizationName,
    }))
    .filter(({ label }) => label !== '')
  const append = (rows: readonly MaterialValues[]) => {
    const before = (form.getFieldValue('materials') ?? []) as readonly MaterialValues[]
    form.setFieldValue('materials', [...before, ...rows])
  }

  return (
    <Panel title="材料" id="materials" extra={materials.length === 0 ? undefined : `${materials.length} 份`}>
      <Upload.Dragger
        multiple
        aria-label="选择材料文件"
        showUploadList={false}
        className={css.drop ?? ''}
        beforeUpload={(file) => {
          void files.add(file).then((row) => row !== null && append([row]))
          return Upload.LIST_IGNORE
        }}
      >
        <InboxOutlined aria-hidden /> 把文件拖到这里，或者点击选择（每个不超过 200 MB）
      </Upload.Dragger>
      <Form.List name="materials">
        {(rows, { remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className={css.material}>
                <Field name={[name, 'name']} label="材料名称" required="请填写材料名称。">
                  <Input autoComplete="off" />
                </Field>
                <Field name={[name, 'category']} label="类别">
                  <Select options={selectOptions(MATERIAL_CATEGORY_LABELS)} />
                </Field>
                <Field name={[name, 'fromPartyId']} label="提交人">
                  <Select
                    allowClear
                    options={from}
                    onClear={() => form.setFieldValue(['materials', name, 'fromPartyId'], '')}
                  />
                </Field>
                <Field name={[name, 'pages']} label="页数">
                  <InputNumber<number> min={0} precision={0} className={css.amount ?? ''} />
                </Field>
                <Field name={[name, 'original']} label="形式">
                  <Select
                    options={[
                      { value: true, label: '原件' },
                      { value: false, label: '复印件' },
                    ]}
                  />
                </Field>
                <FileState material={materials[name]} files={files} />
                <Button
                  type="text"
                  aria-label="删除这份材料"
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => append([paperMaterial()])}>
              登记没有电子文件的材料
            </Button>
          </>
        )}
      </Form.List>
    </Panel>
  )
}

function FileState({
  material,
  files,
}: {
  readonly material: MaterialValues | undefined
  readonly files: FilePile
}) {
  if (material === undefined || material.fileHash === '') return <Mark>纸质</Mark>
  if (!files.has(material.fileHash)) return <Mark tone="warning">文件需重新选择</Mark>
  return (
    <Mark tone="success" icon={<PaperClipOutlined aria-hidden />}>
      {fileSizeText(material.fileSize)}
    </Mark>
  )
}

function paperMaterial(): MaterialValues {
  return {
    name: '',
    category: 'application',
    fromPartyId: '',
    pages: 1,
    original: true,
    fileHash: '',
    fileName: '',
    fileSize: 0,
  }
}
