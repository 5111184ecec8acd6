/** The keys that work, in one place. */
import { Modal } from 'antd'
import css from './help-dialog.module.css'

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl + K 或 /', '查案件、当事人、文书'],
  ['Alt + N', '收案登记'],
  ['↑ ↓ Home End', '在列表里移动'],
  ['Enter', '打开所在行；提交对话框'],
  ['→ ←', '展开、收起所在行的说明'],
  ['Tab / Shift + Tab', '下一个、上一个控件'],
  ['↓（在日期框里）', '打开日历；也可直接键入 20261121、11-21 或 今天'],
  ['Esc', '关闭对话框、菜单'],
  ['Ctrl + S', '在登记页立即存草稿'],
  ['F1', '打开本页'],
]

/** Shortcuts and where to look further. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal title="快捷键与帮助" open={open} onCancel={onClose} footer={null} width={520}>
      <dl className={css.keys}>
        {KEYS.map(([keys, action]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
      <p className={css.note}>
        每个期限都可以展开，逐日看它怎样算出。本程序提示期限、核对文书，但不代替人作决定。
      </p>
    </Modal>
  )
}
