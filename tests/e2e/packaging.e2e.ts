/**
 * Packs the program offline around a stand-in for Electron's binary: proves the configuration, the list of
 * packed files and the fuses. It cannot prove that the real binary starts.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltProgram, buildProgram } from '../support/electron-double/program.ts'

const run = promisify(execFile)
const repository = join(import.meta.dirname, '..', '..')
// How @electron/fuses finds the fuses in a binary: this text, a version byte, a length byte, one byte each.
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseOrder = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

describe('the package', () => {
  let program: BuiltProgram
  let stub: string

  beforeAll(async () => {
    program = await buildProgram()
    for (const path of ['electron-builder.yml', 'resources'])
      await cp(join(repository, path), join(program.root, path), { recursive: true })
    // The real dependencies are in reach, so that the test proves that none of them is packed.
    await symlink(join(repository, 'node_modules'), join(program.root, 'node_modules'))
    stub = join(program.root, '..', 'electron-stub')
    await mkdir(join(stub, 'locales'), { recursive: true })
    await mkdir(join(stub, 'resources'))
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/zh-CN.pak'])
      await writeFile(join(stub, name), '')
    const wire = Buffer.from([1, fuseOrder.length, ...Buffer.from('11111111')])
    await writeFile(
      join(stub, 'electron'),
      Buffer.concat([Buffer.from(`#!/bin/sh\n${FUSE_SENTINEL}`), wire]),
      { mode: 0o755 },
    )
  })
  afterAll(() => program.remove())

  async function pack(...extra: readonly string[]): Promise<string> {
    const cli = join(repository, 'node_modules', 'electron-builder', 'cli.js')
    const settings = [`electronDist=${stub}`, 'electronVersion=45.4.1', ...extra].map(
      (setting) => `-c.${setting}`,
    )
    await run(process.execPath, [cli, '--linux', 'dir', '--x64', '--publish', 'never', ...settings], {
      cwd: program.root,
    })
    return join(program.root, 'release', 'linux-unpacked')
  }

  it('holds the built program, its page and its icon, and nothing else', async () => {
    const unpacked = await pack()
    const files = await asarFiles(join(unpacked, 'resources', 'app.asar'))
    const page = (await readdir(join(program.root, 'dist', 'renderer'))).map(
      (name) => `dist/renderer/${name}`,
    )
    expect(files).toEqual(
      [
        'dist/main/main.mjs',
        'dist/preload/preload.cjs',
        ...page,
        'package.json',
        'resources/icons/512x512.png',
      ].sort(),
    )
    expect(await readdir(join(unpacked, 'resources'))).toEqual(['app.asar'])
    const binary = await readFile(join(unpacked, 'fuyi-desk'))
    const at = binary.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2
    const on = fuseOrder.filter((_, i) => binary[at + i] === '1'.charCodeAt(0))
    expect(on).toEqual([
      'enableCookieEncryption',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ])
  })

  it('is refused when the configuration has a key that does not exist', async () => {
    await expect(pack('noSuchSetting=1')).rejects.toMatchObject({
      stdout: expect.stringContaining("configuration has an unknown property 'noSuchSetting'"),
    })
  })
})

/** Lists an asar archive: a small binary header, then JSON. */
async function asarFiles(path: string): Promise<readonly string[]> {
  const archive = await readFile(path)
  const length = archive.readUInt32LE(12)
  const tree = JSON.parse(archive.toString('utf8', 16, 16 + length)) as Tree
  return [...list(tree, '')].sort()
}

type Tree = { readonly files?: Readonly<Record<string, Tree>> }

function list(tree: Tree, prefix: string): readonly string[] {
  return Object.entries(tree.files ?? {}).flatMap(([name, child]) =>
    child.files === undefined ? [`${prefix}${name}`] : list(child, `${prefix}${name}/`),
  )
}
