/** The application menu in Chinese. Every item works: roles are Chromium's own, commands go to the window. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/ipc/menu-commands.ts'

export type MenuActions = {
  readonly command: (command: MenuCommand) => void
  readonly openLogs: () => void
  readonly openData: () => void
  readonly about: () => void
}

/** The menu bar's template; `developer` adds the developer tools of an unpackaged run. */
export function menuTemplate(actions: MenuActions, developer: boolean): MenuItemConstructorOptions[] {
  const command = (label: string, id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => actions.command(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: '文件',
      submenu: [
        command('新收案件', 'new-case', 'CmdOrCtrl+N'),
        command('备份数据…', 'backup'),
        separator,
        { label: '打开数据文件夹', id: 'open-data', click: () => actions.openData() },
        separator,
        { label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { label: '撤销', role: 'undo' },
        { label: '重做', role: 'redo' },
        separator,
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '粘贴为纯文本', role: 'pasteAndMatchStyle' },
        { label: '全选', role: 'selectAll' },
        separator,
        command('查找…', 'find', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '视图',
      submenu: [
        command('今日', 'go-today', 'CmdOrCtrl+1'),
        command('案件', 'go-cases', 'CmdOrCtrl+2'),
        command('期限', 'go-deadlines', 'CmdOrCtrl+3'),
        command('排期', 'go-schedule', 'CmdOrCtrl+4'),
        command('应诉', 'go-litigation', 'CmdOrCtrl+5'),
        command('公开', 'go-publication', 'CmdOrCtrl+6'),
        command('数据', 'go-data', 'CmdOrCtrl+7'),
        command('设置', 'go-settings', 'CmdOrCtrl+8'),
        separator,
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { label: '全屏', role: 'togglefullscreen' },
        ...(developer ? [separator, { label: '开发者工具', role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: '窗口',
      submenu: [
        { label: '最小化', role: 'minimize' },
        { label: '关闭', role: 'close' },
      ],
    },
    {
      label: '帮助',
      submenu: [
        command('使用手册', 'help', 'F1'),
        { label: '打开运行日志文件夹', id: 'open-logs', click: () => actions.openLogs() },
        separator,
        { label: '关于复议应诉办案台', id: 'about', click: () => actions.about() },
      ],
    },
  ]
}
