/**
 * `npm run demo -- --out DIR`: takes one sample case from the application to the court answer without an interface and
 * writes all its documents. Exit code 0: written · 1: something went wrong on the way · 2: DIR cannot be used.
 */
import { pathToFileURL } from 'node:url'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { loadBundledFonts } from '../fonts/load-bundled-fonts.ts'
import { type DemoFile, demoFiles } from './demo/demo-files.ts'
import { occupied, openFolder, writeAll } from './demo/out-folder.ts'

const USAGE = '请写明输出目录：npm run demo -- --out 目录'

/** Runs the command; lines go to `print`, the exit code is returned. */
export async function demo(args: readonly string[], print: (line: string) => void): Promise<number> {
  const path = outOf(args)
  if (path === null) return refuse(print, USAGE)
  const folder = await openFolder(path)
  if (!folder.ok) return refuse(print, folder.error)
  try {
    const made = await demoFiles(loadBundledFonts(), print)
    const files = [...made, listing(made)]
    const taken = await occupied(folder.value, files)
    if (taken.length > 0) {
      return refuse(
        print,
        `目录中已有同名文件（${taken.slice(0, 3).join('、')}${taken.length > 3 ? '等' : ''}），没有覆盖。请换一个空目录。`,
      )
    }
    const written = await writeAll(folder.value, files)
    if (!written.ok) {
      print(written.error)
      return 1
    }
    print(`写好 ${written.value} 个文件：${folder.value}`)
    return 0
  } catch (error) {
    print(`没有完成：${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

function outOf(args: readonly string[]): string | null {
  const index = args.indexOf('--out')
  const joined = args.find((arg) => arg.startsWith('--out='))
  const value = joined === undefined ? args[index + 1] : joined.slice('--out='.length)
  return index < 0 && joined === undefined
    ? null
    : value === undefined || value.startsWith('--')
      ? null
      : value
}

/** 目录.txt: every file with its SHA-256. */
function listing(files: readonly DemoFile[]): DemoFile {
  const lines = files.map(({ name, bytes }) => `${sha256Hex(bytes)}  ${name}`)
  return { name: '目录.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }
}

function refuse(print: (line: string) => void, message: string): number {
  print(message)
  return 2
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await demo(process.argv.slice(2), (line) => console.log(line))
}
