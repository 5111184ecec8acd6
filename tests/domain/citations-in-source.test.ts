import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** A law in its short form, as comments cite it. */
const SHORT_FORM = /(?:法|条例|行诉|民诉)\d+/gu
/** Where a short form is a citation code that is turned into words before anybody reads it. */
const CODE = /(?:'|\{\{(?:cite|article) )$/u

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(join(ROOT, path)).isDirectory()) return sourceFiles(path)
    return /\.tsx?$/u.test(name) ? [path] : []
  })
}

function withoutComments(source: string): string {
  return source.replace(/\/\*.*?\*\//gsu, '').replace(/(?:^|\s)\/\/.*$/gmu, '')
}

function printedShortForms(source: string): readonly string[] {
  const text = withoutComments(source)
  return [...text.matchAll(SHORT_FORM)]
    .filter(({ index }) => !CODE.test(text.slice(0, index)))
    .map(({ index }) => text.slice(Math.max(0, index - 12), index + 12))
}

describe('texts that people read', () => {
  const files = ['shared', 'renderer', 'electron'].flatMap(sourceFiles)

  it('are found', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(printedShortForms("const a = '逾期的，不予受理（法30Ⅱ）' // 法30Ⅱ")).toHaveLength(1)
    expect(printedShortForms("const b = ['法30Ⅱ', '{{cite 条例24Ⅰ}}'] /* 法30 */")).toEqual([])
  })

  it('name laws in full: short forms stand only in comments and as citation codes', () => {
    const found = files.flatMap((file) =>
      printedShortForms(readFileSync(join(ROOT, file), 'utf8')).map((text) => `${file}: ${text}`),
    )
    expect(found).toEqual([])
  })
})
