/** The self-test of a template: every tag closed, every field known, every section printed, every citation real. */
import { assertNever } from '#shared/kernel/assert.ts'
import { parseCitation } from './citation.ts'
import { parseCondition, parseTemplateText, type TextNode } from './parse-text.ts'
import { group, type Shape, text } from './shape.ts'
import type { BodyPart, Template, TemplateFormRow } from './template.ts'

/** Widest form or table that the type area of the page holds, in mm (GB/T 9704—2012). */
const TYPE_AREA_MM = 156
const META = new Set(['@number', '@chinese', '@first', '@last', '@only'])

/** Shapes in sight, innermost first. */
type Sight = { readonly shapes: readonly Shape[]; readonly inList: boolean }

/** What is wrong with a template, in Chinese; empty when it can be used. */
export function verifyTemplate(template: Template, snapshot: Shape): readonly string[] {
  const sight: Sight = { shapes: [withFields(template, snapshot)], inList: false }
  return [
    ...template.basis.flatMap((code) => failureOf(parseCitation(code))),
    ...template.fields.flatMap((field) => inText(field.initial, sight)),
    ...template.sections.flatMap((section) => [
      ...inText(section.draft, sight),
      ...(typeof section.required === 'string' ? inCondition(section.required, sight) : []),
    ]),
    ...template.body.flatMap((part) => inPart(part, sight)),
    ...sectionFailures(template),
  ]
}

/** The snapshot's shape plus the values this template asks for. */
export function withFields(template: Template, snapshot: Shape): Shape {
  const fields = Object.fromEntries(template.fields.map((field) => [field.key, text(field.label)]))
  return snapshot.kind === 'group'
    ? group(snapshot.label, { ...snapshot.fields, fields: group('填写项', fields) })
    : snapshot
}

function sectionFailures(template: Template): readonly string[] {
  const printed = new Set(sectionKeys(template.body))
  const declared = new Set(template.sections.map((section) => section.key))
  return [
    ...[...declared].filter((key) => !printed.has(key)).map((key) => `部分“${key}”没有排入正文`),
    ...[...printed].filter((key) => !declared.has(key)).map((key) => `正文引用了不存在的部分“${key}”`),
  ]
}

function sectionKeys(parts: readonly BodyPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'section') return [part.key]
    return part.kind === 'if' || part.kind === 'each' ? sectionKeys(part.parts) : []
  })
}

function inPart(part: BodyPart, sight: Sight): readonly string[] {
  switch (part.kind) {
    case 'title':
      return part.lines.flatMap((line) => inText(line, sight))
    case 'addressee':
    case 'text':
    case 'heading':
      return inText(part.text, sight)
    case 'section':
      return inText(part.lead, sight)
    case 'table': {
      const rows = intoList(part.each, sight)
      const width = part.columns.reduce((sum, column) => sum + column.widthMm, 0)
      return [
        ...rows.failures,
        ...part.columns.flatMap((column) => inText(column.text, rows.sight)),
        ...widthFailure(part.caption, width),
      ]
    }
    case 'form': {
      const width = part.columnWidthsMm.reduce((sum, column) => sum + column, 0)
      return [...part.rows.flatMap((row) => inFormRow(row, sight)), ...widthFailure('表格', width)]
    }
    case 'signature':
      return [...part.signers, part.date].flatMap((line) => inText(line, sight))
    case 'signLines':
      return part.labels.flatMap((label) => inText(label, sight))
    case 'attachments':
      return part.items.flatMap((item) => inText(item, sight))
    case 'if':
      return [...inCondition(part.condition, sight), ...part.parts.flatMap((inner) => inPart(inner, sight))]
    case 'each': {
      const items = intoList(part.path, sight)
      return [...items.failures, ...part.parts.flatMap((inner) => inPart(inner, items.sight))]
    }
    case 'number':
    case 'space':
    case 'pageBreak':
      return []
    default:
      return assertNever(part, 'body part')
  }
}

function inFormRow(row: TemplateFormRow, sight: Sight): readonly string[] {
  const rows = row.each === undefined ? { sight, failures: [] } : intoList(row.each, sight)
  return [
    ...rows.failures,
    ...row.cells.flatMap((cell) => [
      ...inText(cell.text, rows.sight),
      ...(cell.check === undefined ? [] : inCondition(cell.check, rows.sight)),
    ]),
  ]
}

function widthFailure(name: string, widthMm: number): readonly string[] {
  return widthMm > TYPE_AREA_MM ? [`“${name}”宽${widthMm}毫米，超出版心${TYPE_AREA_MM}毫米`] : []
}

function inText(source: string, sight: Sight): readonly string[] {
  const parsed = parseTemplateText(source)
  return parsed.ok ? inNodes(parsed.value, sight) : [parsed.error]
}

function inNodes(nodes: readonly TextNode[], sight: Sight): readonly string[] {
  return nodes.flatMap((node) => inNode(node, sight))
}

function inNode(node: TextNode, sight: Sight): readonly string[] {
  switch (node.kind) {
    case 'literal':
      return []
    case 'field': {
      const shape = shapeAt(node.path, sight)
      if (shape === null) return [`没有字段“${node.path}”`]
      return shape.kind === 'text' ? [] : [`字段“${node.path}”不能直接印出`]
    }
    case 'if':
      return [
        ...(shapeAt(node.condition.path, sight) === null ? [`没有字段“${node.condition.path}”`] : []),
        ...inNodes(node.whenTrue, sight),
        ...inNodes(node.whenFalse, sight),
      ]
    case 'each': {
      const items = intoList(node.path, sight)
      return [...items.failures, ...inNodes(node.body, items.sight)]
    }
    default:
      return assertNever(node, 'template node')
  }
}

function inCondition(source: string, sight: Sight): readonly string[] {
  const parsed = parseCondition(source)
  if (!parsed.ok) return [parsed.error]
  return shapeAt(parsed.value.path, sight) === null ? [`没有字段“${parsed.value.path}”`] : []
}

function intoList(
  path: string,
  sight: Sight,
): { readonly sight: Sight; readonly failures: readonly string[] } {
  const shape = shapeAt(path, sight)
  if (shape?.kind !== 'list') return { sight, failures: [`“${path}”不是可以逐项列出的字段`] }
  return { sight: { shapes: [shape.item, ...sight.shapes], inList: true }, failures: [] }
}

function shapeAt(path: string, sight: Sight): Shape | null {
  if (path.startsWith('@')) return sight.inList && META.has(path) ? text('序号') : null
  const [first = '', ...rest] = path.split('.')
  const start =
    first === 'this'
      ? sight.shapes[0]
      : sight.shapes.map((shape) => fieldOf(shape, first)).find((shape) => shape !== null)
  return rest.reduce<Shape | null>(
    (shape, name) => (shape === null ? null : fieldOf(shape, name)),
    start ?? null,
  )
}

function fieldOf(shape: Shape, name: string): Shape | null {
  // hasOwn: a template must not reach inherited members such as `constructor`.
  return shape.kind === 'group' && Object.hasOwn(shape.fields, name) ? (shape.fields[name] ?? null) : null
}

function failureOf(
  result: { readonly ok: true } | { readonly ok: false; readonly error: string },
): readonly string[] {
  return result.ok ? [] : [result.error]
}
