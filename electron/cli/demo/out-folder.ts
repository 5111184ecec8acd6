/** The folder the demo writes to: made when missing, refused in plain words when it cannot be used, never overwritten. */
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DemoFile } from './demo-files.ts'

/** Makes the folder or says why it cannot be used. */
export async function openFolder(path: string): Promise<Result<string, string>> {
  if (path.trim() === '' || path.includes('\0')) return err('请写明输出目录：npm run demo -- --out 目录')
  const folder = resolve(path)
  try {
    await makeFolder(folder)
    if (!(await stat(folder)).isDirectory()) return err(`“${path}”是一个文件，不是目录。请换一个目录。`)
    await access(folder, constants.W_OK)
    // Permission bits do not tell everything (read-only media, quotas): a real write does.
    const probe = join(folder, `.fuyi-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
    return ok(folder)
  } catch (error) {
    return err(`不能写入“${path}”：${reasonOf(error)}。没有写出任何文件。请换一个可以写入的目录。`)
  }
}

/** Makes the missing levels one by one: the recursive option never returns on file systems that refuse a name (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  await mkdir(folder)
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Names already there that the demo would write. */
export async function occupied(folder: string, files: readonly DemoFile[]): Promise<readonly string[]> {
  const present = new Set(await readdir(folder))
  return [...new Set(files.map(({ name }) => name.split('/')[0] ?? name))].filter((name) => present.has(name))
}

/** Writes every file beside its place and then renames it: an interrupted run leaves no half file. */
export async function writeAll(folder: string, files: readonly DemoFile[]): Promise<Result<number, string>> {
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    const part = `${path}.part`
    try {
      await makeFolder(dirname(path))
      await writeFile(part, bytes)
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      return err(
        `写“${name}”时出错：${reasonOf(error)}。已写好的文件是完整的；请处理后换一个空目录重新运行。`,
      )
    }
  }
  return ok(files.length)
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '所在的磁盘是只读的',
  ENOSPC: '磁盘空间不足',
  ENOTDIR: '路径中有一段是文件，不是目录',
  EEXIST: '同名的文件已经存在',
  ENAMETOOLONG: '目录名太长',
  ENOENT: '路径不存在，也不能建立',
  EINVAL: '目录名不合规则',
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? `系统拒绝（${code === '' ? '原因不明' : code}）`
}
