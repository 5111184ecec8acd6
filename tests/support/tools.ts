/**
 * Outside programs that some checks need. `npm test` installs them where it can (Debian as root) and lists in
 * FUYI_WITHOUT the ones it could not get; only those checks are left out, each with a printed reason.
 * A tool that is missing although it was not announced fails the check that needs it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export type Tool = {
  readonly name: string
  /** Debian package that brings it. */
  readonly debianPackage: string
  readonly commands: readonly string[]
  /** Checks that are left out without it, as told to the user. */
  readonly checks: string
}

export const TOOLS = [
  {
    name: 'chromium',
    debianPackage: 'chromium',
    commands: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/microsoft-edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    checks: '端到端测试、外壳替身测试、断电式中断测试',
  },
  { name: 'pdftoppm', debianPackage: 'poppler-utils', commands: ['pdftoppm'], checks: 'PDF 文字与墨迹检查' },
  { name: 'mutool', debianPackage: 'mupdf-tools', commands: ['mutool'], checks: '第二个引擎的 PDF 墨迹检查' },
  {
    name: 'soffice',
    debianPackage: 'libreoffice-writer-nogui',
    commands: ['soffice'],
    checks: 'DOCX 版面（22行×28字）检查',
  },
  {
    name: 'noto-cjk',
    debianPackage: 'fonts-noto-cjk',
    commands: [
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
      '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
    ],
    checks: 'DOCX 版面检查、界面截图',
  },
] as const satisfies readonly Tool[]

export type ToolName = (typeof TOOLS)[number]['name']

/** Full path or command name of a tool, null when this machine does not have it. */
export function findTool(tool: Tool): string | null {
  for (const command of tool.commands) {
    if (/[\\/]/.test(command)) {
      if (existsSync(command)) return command
    } else if (spawnSync(process.platform === 'win32' ? 'where' : 'which', [command]).status === 0)
      return command
  }
  return null
}

function toolNamed(name: ToolName): Tool {
  const tool = TOOLS.find((candidate) => candidate.name === name)
  if (tool === undefined) throw new Error(`unknown tool ${name}`)
  return tool
}

/** True when the run announced that it goes without this tool; prints the reason once per check file. */
export function without(name: ToolName): boolean {
  const announced = (process.env['FUYI_WITHOUT'] ?? '').split(',').includes(name)
  if (announced)
    console.log(
      `跳过：本机没有 ${name}（软件包 ${toolNamed(name).debianPackage}），不检查：${toolNamed(name).checks}`,
    )
  return announced
}

/** The tool's command; throws naming the package when it is missing. */
export function toolCommand(name: ToolName): string {
  const tool = toolNamed(name)
  const command = findTool(tool)
  if (command === null)
    throw new Error(
      `本机没有 ${name}，请安装软件包 ${tool.debianPackage}（Debian：apt-get install ${tool.debianPackage}）`,
    )
  return command
}
