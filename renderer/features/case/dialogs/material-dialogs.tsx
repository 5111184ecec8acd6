/** 登记材料 with its file, and looking at a stored file. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Form, type FormInstance, Input, InputNumber, Modal, Radio, Select, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import {
  MATERIAL_CATEGORY_LABELS,
  type Material,
  type MaterialCategory,
} from '#shared/domain/model/material.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { useData } from '../../../data/data-context.tsx'
import {
  type Attachment,
  attachmentOf,
  fileUrl,
  MAX_ATTACHMENT_BYTES,
  readFile,
} from '../../../data/files.ts'
import { desktopApi } from '../../../platform/desktop.ts'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { useNotify } from '../../../ui/feedback.tsx'
import { Field, FieldGrid, selectOptions } from '../../../ui/fields.tsx'
import { fileSizeText } from '../../../ui/file-size.ts'
import { Note } from '../../../ui/tags.tsx'
import css from './material-dialogs.module.css'
import { partyOptions } from './party-select.tsx'
import type { StepDialogProps } from './step-props.ts'

type MaterialValues = {
  readonly name: string
  readonly category: MaterialCategory
  readonly fromPartyId?: string
  readonly receivedOn: string
  readonly pages: number | null
  readonly original: boolean
}

type Chosen = { readonly attachment: Attachment; readonly fileName: string }

/** One material, on paper or with a file. */
export function AddMaterialDialog({ aggregate, onClose }: StepDialogProps) {
  const { today } = useSession()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  return (
    <CommandDialog<MaterialValues>
      title="登记材料"
      open
      width={640}
      onClose={onClose}
      okText="登记"
      initialValues={{ name: '', category: 'evidence', receivedOn: today, pages: null, original: false }}
      toCommand={(values) => ({
        type: 'case.addMaterial',
        caseId: aggregate.case.id,
        material: {
          name: values.name,
          category: values.category,
          fromPartyId: values.fromPartyId ?? '',
          receivedOn: civilDate(values.receivedOn),
          pages: values.pages ?? 0,
          original: values.original,
          fileHash: chosen?.attachment.hash ?? '',
          fileName: chosen?.fileName ?? '',
          fileSize: chosen?.attachment.bytes.length ?? 0,
        },
      })}
      options={() => (chosen === null ? {} : { attachments: [chosen.attachment] })}
    >
      {(form) => (
        <>
          <FileField form={form} chosen={chosen} onChosen={setChosen} />
          <Field label="材料名称" name="name" required="请填写材料名称。">
            <Input />
          </Field>
          <FieldGrid columns={2}>
            <Field label="类别" name="category">
              <Select options={selectOptions(MATERIAL_CATEGORY_LABELS)} />
            </Field>
            <Field label="提交人" name="fromPartyId">
              <Select allowClear options={partyOptions(aggregate.parties)} />
            </Field>
          </FieldGrid>
          <FieldGrid columns={3}>
            <Field label="收到日期" name="receivedOn" required="请填写收到日期。" rules={[dateRule]}>
              <DateField />
            </Field>
            <Field label="页数" name="pages">
              <InputNumber<number> min={0} precision={0} className={css.number ?? ''} />
            </Field>
            <Field label="形式" name="original">
              <Radio.Group
                optionType="button"
                options={[
                  { value: true, label: '原件' },
                  { value: false, label: '复印件' },
                ]}
              />
            </Field>
          </FieldGrid>
        </>
      )}
    </CommandDialog>
  )
}

type FileFieldProps = {
  readonly form: FormInstance<MaterialValues>
  readonly chosen: Chosen | null
  readonly onChosen: (chosen: Chosen | null) => void
}

function FileField({ form, chosen, onChosen }: FileFieldProps) {
  const notify = useNotify()
  const choose = async (file: File) => {
    if (file.size === 0 || file.size > MAX_ATTACHMENT_BYTES) {
      notify.problem(
        file.size === 0
          ? `“${file.name}”是空文件，没有加入。请检查原文件。`
          : `“${file.name}”有 ${fileSizeText(file.size)}，超过每个附件 200 MB 的上限，没有加入。请压缩或者拆分后再添加。`,
      )
      return
    }
    try {
      onChosen({ attachment: await attachmentOf(file), fileName: file.name })
      if ((form.getFieldValue('name') ?? '') === '') {
        form.setFieldValue('name', file.name.replace(/\.[^.]+$/, ''))
      }
    } catch {
      notify.problem(`“${file.name}”读不出来，没有加入。文件可能正被其他程序占用，请关闭后再试。`)
    }
  }
  return (
    <Form.Item label="文件（只有纸质的不选）">
      <Upload
        maxCount={1}
        showUploadList={false}
        beforeUpload={(file) => {
          void choose(file)
          return Upload.LIST_IGNORE
        }}
      >
        <Button icon={<PaperClipOutlined />}>{chosen === null ? '选择文件' : '换一个文件'}</Button>
      </Upload>
      {chosen !== null && (
        <span className={css.file}>
          {chosen.fileName}（{fileSizeText(chosen.attachment.bytes.length)}）
          <Button type="link" size="small" onClick={() => onChosen(null)}>
            不要这个文件
          </Button>
        </span>
      )}
    </Form.Item>
  )
}

const IMAGE = /\.(png|jpe?g|bmp)$/i
const PDF = /\.pdf$/i

/** Shows an image or a PDF; every file can be saved as a copy. */
export function MaterialPreview({
  material,
  onClose,
}: {
  readonly material: Material
  readonly onClose: () => void
}) {
  const { db } = useData()
  const notify = useNotify()
  const [url, setUrl] = useState<string | null | undefined>(undefined)
  const held = useRef<string | null>(null)
  useEffect(() => {
    let left = false
    void fileUrl(db, material.fileHash).then((made) => {
      if (left && made !== null) URL.revokeObjectURL(made)
      else {
        held.current = made
        setUrl(made)
      }
    })
    return () => {
      left = true
      if (held.current !== null) URL.revokeObjectURL(held.current)
    }
  }, [db, material.fileHash])

  const save = async () => {
    const file = await readFile(db, material.fileHash)
    if (file === null) return
    const saved = await desktopApi().saveFile({
      suggestedName: material.fileName,
      kind: 'attachment',
      bytes: file.bytes,
    })
    if (!saved.ok) notify.problem(saved.error.message)
    else if (!saved.value.cancelled) notify.done('已另存')
  }
  return (
    <Modal
      title={material.name}
      open
      width={980}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button disabled={typeof url !== 'string'} onClick={() => void save()}>
            另存为…
          </Button>
        </>
      }
    >
      {url === null && (
        <Note tone="danger">这份材料的文件不在本机数据库里。可以从备份恢复，或者重新登记文件。</Note>
      )}
      {typeof url === 'string' && <Viewer url={url} material={material} />}
    </Modal>
  )
}

function Viewer({ url, material }: { readonly url: string; readonly material: Material }) {
  if (IMAGE.test(material.fileName)) return <img className={css.image} src={url} alt={material.name} />
  if (PDF.test(material.fileName) && navigator.pdfViewerEnabled) {
    return <iframe className={css.frame} src={url} title={material.name} />
  }
  return <Note>“{material.fileName}”不能在这里显示，请另存之后用相应的程序打开。</Note>
}
