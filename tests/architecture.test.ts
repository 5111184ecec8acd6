/** DESIGN §2 as a check: who may import whom. Walks every import specifier of the source folders. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

type Import = { readonly file: string; readonly target: string }

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(join(ROOT, path)).isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(name) ? [path.split(sep).join('/')] : []
  })
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    target: resolveTarget(file, match[1] ?? match[2] ?? match[3] ?? ''),
  }))
}

/** A project path for own files, the bare package name for others. */
function resolveTarget(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.'))
    return relative(ROOT, resolve(ROOT, dirname(file), specifier))
      .split(sep)
      .join('/')
  return specifier
}

const files = ['shared', 'renderer', 'electron'].flatMap(sourceFiles)
const imports = files.flatMap(importsOf)

/** Imports from files under `from` whose target matches. */
function found(from: RegExp, target: RegExp): readonly string[] {
  return imports
    .filter((i) => from.test(i.file) && target.test(i.target))
    .map((i) => `${i.file} → ${i.target}`)
}

describe('layers', () => {
  it('finds the source it is meant to judge', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(imports.length).toBeGreaterThan(300)
  })

  it('keeps shared free of DOM, node, React, Dexie and Electron', () => {
    expect(found(/^shared\//, /^(node:|react|dexie|electron|antd|renderer\/|electron\/)/)).toEqual([])
  })

  it('keeps the kernel below the domain, and the domain below documents, publication, backup and ipc', () => {
    expect(found(/^shared\/kernel\//, /^shared\/(?!kernel\/)/)).toEqual([])
    expect(found(/^shared\/domain\//, /^shared\/(?!kernel\/|domain\/)/)).toEqual([])
  })

  it('lets renderer and electron meet only in shared', () => {
    expect(found(/^renderer\//, /^electron(\/|$)/)).toEqual([])
    expect(found(/^electron\//, /^renderer\//)).toEqual([])
  })

  it('lets only renderer/data know Dexie', () => {
    expect(found(/^(?!renderer\/data\/)/, /^dexie/)).toEqual([])
  })

  it('keeps features apart from each other', () => {
    const crossing = imports.filter((i) => {
      const from = /^renderer\/features\/([^/]+)\//.exec(i.file)?.[1]
      const to = /^renderer\/features\/([^/]+)/.exec(i.target)?.[1]
      return from !== undefined && to !== undefined && from !== to
    })
    expect(crossing.map((i) => `${i.file} → ${i.target}`)).toEqual([])
  })

  it('takes time and chance only where they enter the program', () => {
    const allowed =
      /^(shared\/kernel\/clock\.ts|electron\/|renderer\/(app|data|platform)\/|renderer\/ui\/(clock|fresh-key)\.ts$)/
    const offenders = files.filter(
      (file) =>
        !allowed.test(file) &&
        /\bDate\.now\(|new Date\(|Math\.random\(|crypto\.randomUUID/.test(
          readFileSync(join(ROOT, file), 'utf8'),
        ),
    )
    expect(offenders).toEqual([])
  })
})
