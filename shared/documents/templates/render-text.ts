/** Fills template text from a snapshot. A value that is not known prints 【待补：…】, never a blank. */
import { assertNever } from '#shared/kernel/assert.ts'
import { toChinese } from './chinese-number.ts'
import { type Condition, parseCondition, parseTemplateText, type TextNode } from './parse-text.ts'
import type { Shape, SnapshotValue } from './shape.ts'

/** A value with its shape; lists put their items on top of the stack. */
export type Scope = { readonly value: SnapshotValue; readonly shape: Shape; readonly meta: ItemMeta | null }

type ItemMeta = { readonly index: number; readonly count: number }

/** Marks a place that the case does not know; the check before signing stops on it. */
export function placeholder(label: string): string {
  return `【待补：${label}】`
}

/** Renders one template text. Throws where the template names a field that does not exist: verify templates first. */
export function renderText(source: string, scopes: readonly Scope[]): string {
  const parsed = parseTemplateText(source)
  if (!parsed.ok) throw new Error(`template: ${parsed.error}`)
  return renderNodes(parsed.value, scopes)
}

/** Renders text that may have several paragraphs: trimmed lines, empty ones dropped. */
export function renderParagraphs(source: string, scopes: readonly Scope[]): string {
  return renderText(source, scopes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Evaluates a condition written as in `{{#if}}`. */
export function holds(source: string, scopes: readonly Scope[]): boolean {
  const parsed = parseCondition(source)
  if (!parsed.ok) throw new Error(`template: ${parsed.error}`)
  return isTrue(parsed.value, scopes)
}

/** The items of a list, each as a scope on top of the given ones. */
export function itemScopes(path: string, scopes: readonly Scope[]): readonly (readonly Scope[])[] {
  const found = resolve(path, scopes)
  if (found.shape.kind !== 'list' || !Array.isArray(found.value))
    throw new Error(`template: ${path} is no list`)
  const item = found.shape.item
  const values: readonly SnapshotValue[] = found.value
  return values.map((value, index) => [
    { value, shape: item, meta: { index, count: values.length } },
    ...scopes,
  ])
}

function renderNodes(nodes: readonly TextNode[], scopes: readonly Scope[]): string {
  return nodes.map((node) => renderNode(node, scopes)).join('')
}

function renderNode(node: TextNode, scopes: readonly Scope[]): string {
  switch (node.kind) {
    case 'literal':
      return node.text
    case 'field':
      return renderField(node.path, scopes)
    case 'if':
      return renderNodes(isTrue(node.condition, scopes) ? node.whenTrue : node.whenFalse, scopes)
    case 'each':
      return itemScopes(node.path, scopes)
        .map((item) => renderNodes(node.body, item))
        .join('')
    default:
      return assertNever(node, 'template node')
  }
}

function renderField(path: string, scopes: readonly Scope[]): string {
  const { value, shape } = resolve(path, scopes)
  if (typeof value !== 'string') throw new Error(`template: ${path} is no text`)
  return value === '' ? placeholder(shape.label) : value
}

function isTrue(condition: Condition, scopes: readonly Scope[]): boolean {
  const { value } = resolve(condition.path, scopes)
  const truth = typeof value === 'boolean' ? value : Array.isArray(value) ? value.length > 0 : value !== ''
  return truth !== condition.negated
}

type Resolved = { readonly value: SnapshotValue; readonly shape: Shape }

/** Looks the first name up in the innermost item and outwards; `this` is the item, `@…` its place in the list. */
function resolve(path: string, scopes: readonly Scope[]): Resolved {
  if (path.startsWith('@')) return resolveMeta(path, scopes)
  const [first = '', ...rest] = path.split('.')
  const innermost = scopes[0]
  if (first === 'this' && innermost !== undefined) return descend(innermost, rest, path)
  for (const scope of scopes) {
    const inner = child(scope, first)
    if (inner !== null) return descend(inner, rest, path)
  }
  throw new Error(`template: no field ${path}`)
}

function descend(from: Resolved, names: readonly string[], path: string): Resolved {
  let current = from
  for (const name of names) {
    const inner = child(current, name)
    if (inner === null) throw new Error(`template: no field ${path}`)
    current = inner
  }
  return current
}

function child(of: Resolved, name: string): Resolved | null {
  if (of.shape.kind !== 'group' || typeof of.value !== 'object' || Array.isArray(of.value)) return null
  const shape = Object.hasOwn(of.shape.fields, name) ? of.shape.fields[name] : undefined
  if (shape === undefined) return null
  const value = (of.value as { readonly [key: string]: SnapshotValue })[name]
  return { value: value ?? '', shape }
}

function resolveMeta(path: string, scopes: readonly Scope[]): Resolved {
  const meta = scopes[0]?.meta
  if (meta === null || meta === undefined) throw new Error(`template: ${path} outside a list`)
  const label = '序号'
  switch (path) {
    case '@number':
      return { value: String(meta.index + 1), shape: { kind: 'text', label } }
    case '@chinese':
      return { value: toChinese(meta.index + 1), shape: { kind: 'text', label } }
    case '@first':
      return { value: meta.index === 0, shape: { kind: 'flag', label } }
    case '@last':
      return { value: meta.index === meta.count - 1, shape: { kind: 'flag', label } }
    case '@only':
      return { value: meta.count === 1, shape: { kind: 'flag', label } }
    default:
      throw new Error(`template: no field ${path}`)
  }
}
