/** 材料与证据: what came in, from whom, with its file. */
import { DeleteOutlined, EyeOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { MATERIAL_CATEGORY_LABELS, type Material } from '#shared/domain/model/material.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useConfirm } from '../../../ui/feedback.tsx'
import { fileSizeText } from '../../../ui/file-size.ts'
import { EmptyState, Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import { useCommand } from '../../../ui/use-command.ts'
import type { ViewProps } from '../case-view.ts'
import { partyOf } from './overview-tab.tsx'
import css from './tabs.module.css'

/** The list, in the order of registration. */
export function MaterialsTab({ view }: ViewProps) {
  const { materials, case: record } = view.aggregate
  const { run } = useCommand()
  const confirm = useConfirm()
  const remove = async (material: Material) => {
    const agreed = await confirm({
      title: `移除“${material.name}”？`,
      content: '材料从列表中移除；记录和文件仍保留在数据库和日志中，备份里也有。',
      okText: '移除',
      danger: true,
    })
    if (agreed) await run({ type: 'case.removeMaterial', caseId: record.id, materialId: material.id })
  }
  const columns: readonly Column<Material>[] = [
    { key: 'order', title: '序号', width: 56, render: (_row, index) => index + 1 },
    { key: 'name', title: '材料名称', render: ({ name }) => name },
    {
      key: 'category',
      title: '类别',
      width: 132,
      render: ({ category }) => MATERIAL_CATEGORY_LABELS[category],
    },
    {
      key: 'from',
      title: '提交人',
      width: 190,
      render: ({ fromPartyId }) => partyOf(view, fromPartyId) || <span className={css.faint}>未注明</span>,
    },
    { key: 'receivedOn', title: '收到日期', width: 104, render: ({ receivedOn }) => receivedOn },
    { key: 'pages', title: '页数', width: 60, align: 'right', render: ({ pages }) => pages || '' },
    { key: 'original', title: '形式', width: 72, render: ({ original }) => (original ? '原件' : '复印件') },
    {
      key: 'file',
      title: '文件',
      width: 168,
      render: (material) =>
        material.fileHash === '' ? (
          <Mark>纸质</Mark>
        ) : (
          <Button
            type="link"
            size="small"
            icon={<EyeOutlined />}
            title={material.fileName}
            aria-label={`查看${material.name}`}
            onClick={() => view.open({ kind: 'openMaterial', material })}
          >
            查看（{fileSizeText(material.fileSize)}）
          </Button>
        ),
    },
    {
      key: 'remove',
      title: '',
      width: 44,
      render: (material) => (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`移除${material.name}`}
          onClick={() => void remove(material)}
        />
      ),
    },
  ]
  const add = (
    <Button icon={<PlusOutlined />} onClick={() => view.open({ kind: 'addMaterial' })}>
      登记材料
    </Button>
  )
  return (
    <div className={css.stack}>
      <div className={css.toolbar}>
        <span className={css.soft}>
          {materials.length === 0
            ? ''
            : `共 ${materials.length} 份，${materials.reduce((sum, { pages }) => sum + pages, 0)} 页`}
        </span>
        {materials.length > 0 && add}
      </div>
      <Panel flush>
        <DataTable
          label="材料与证据"
          rows={materials}
          columns={columns}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title="还没有材料"
              hint="申请书、身份证明、证据、答复材料都登记在这里；制作证据清单和归档时直接取用。"
              action={add}
            />
          }
        />
      </Panel>
    </div>
  )
}
