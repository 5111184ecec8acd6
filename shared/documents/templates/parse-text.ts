/**
 * Template text: `{{path}}`, `{{cite 法64Ⅰ}}`, `{{#if [not] path}}…{{else}}…{{/if}}`, `{{#each path}}…{{/each}}`.
 * Nothing else: a template states what a document says, it computes nothing.
 */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { parseCitation, printArticle } from './citation.ts'

export type Condition = { readonly path: string; readonly negated: boolean }

export type TextNode =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'field'; readonly path: string }
  | {
      readonly kind: 'if'
      readonly condition: Condition
      readonly whenTrue: readonly TextNode[]
      readonly whenFalse: readonly TextNode[]
    }
  | { readonly kind: 'each'; readonly path: string; readonly body: readonly TextNode[] }

const TAG = /\{\{([^{}]*)\}\}/gu
const PATH = /^@?[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/u

type Frame = {
  readonly opener: { readonly kind: 'root' } | { readonly kind: 'if' | 'each'; readonly argument: string }
  readonly nodes: TextNode[]
  /** Filled after `{{else}}`. */
  otherwise: TextNode[] | null
}

/** Reads a condition as `{{#if}}` writes it: a path, or `not` and a path. */
export function parseCondition(source: string): Result<Condition, string> {
  const negated = source.startsWith('not ')
  const path = negated ? source.slice(4).trim() : source
  return PATH.test(path) ? ok({ path, negated }) : err(`条件“${source}”写法不对`)
}

/** Parses template text; the error says in Chinese which tag is wrong. */
export function parseTemplateText(source: string): Result<readonly TextNode[], string> {
  const stack: Frame[] = [{ opener: { kind: 'root' }, nodes: [], otherwise: null }]
  let end = 0
  for (const match of source.matchAll(TAG)) {
    push(stack, { kind: 'literal', text: source.slice(end, match.index) })
    end = match.index + match[0].length
    const failure = applyTag(stack, (match[1] ?? '').trim())
    if (failure !== null) return err(failure)
  }
  push(stack, { kind: 'literal', text: source.slice(end) })
  const [root, unclosed] = stack
  if (unclosed !== undefined) return err('有 {{#if}} 或者 {{#each}} 没有结束标记')
  const stray = (root?.nodes ?? []).some((node) => node.kind === 'literal' && /\{\{|\}\}/u.test(node.text))
  return stray ? err('有不成对的 {{ 或者 }}') : ok(root?.nodes ?? [])
}

function push(stack: readonly Frame[], node: TextNode): void {
  if (node.kind === 'literal' && node.text === '') return
  const frame = stack.at(-1)
  if (frame !== undefined) (frame.otherwise ?? frame.nodes).push(node)
}

function applyTag(stack: Frame[], tag: string): string | null {
  const [word = '', ...rest] = tag.split(/\s+/u)
  const argument = rest.join(' ')
  switch (word) {
    case '#if':
    case '#each':
      stack.push({ opener: { kind: word === '#if' ? 'if' : 'each', argument }, nodes: [], otherwise: null })
      return null
    case 'else':
      return openElse(stack.at(-1))
    case '/if':
    case '/each':
      return close(stack, word === '/if' ? 'if' : 'each')
    case 'cite':
    case 'article':
      return applyCitation(stack, word, argument)
    default:
      if (argument !== '' || !PATH.test(tag)) return `标记“{{${tag}}}”写法不对`
      push(stack, { kind: 'field', path: tag })
      return null
  }
}

/** `cite` prints the law's name and the article, `article` the article alone. */
function applyCitation(stack: readonly Frame[], word: 'cite' | 'article', code: string): string | null {
  const parsed = parseCitation(code)
  if (!parsed.ok) return parsed.error
  const law = word === 'cite' ? `《${parsed.value.law.name}》` : ''
  push(stack, { kind: 'literal', text: `${law}${printArticle(parsed.value)}` })
  return null
}

function openElse(frame: Frame | undefined): string | null {
  if (frame?.opener.kind !== 'if' || frame.otherwise !== null) return '{{else}} 只能在 {{#if}} 里出现一次'
  frame.otherwise = []
  return null
}

function close(stack: Frame[], kind: 'if' | 'each'): string | null {
  const frame = stack.at(-1)
  if (frame === undefined || frame.opener.kind === 'root' || frame.opener.kind !== kind)
    return `{{/${kind}}} 没有对应的开始标记`
  stack.pop()
  if (kind === 'each') {
    push(stack, { kind: 'each', path: frame.opener.argument, body: frame.nodes })
    return null
  }
  const condition = parseCondition(frame.opener.argument)
  if (!condition.ok) return condition.error
  push(stack, {
    kind: 'if',
    condition: condition.value,
    whenTrue: frame.nodes,
    whenFalse: frame.otherwise ?? [],
  })
  return null
}
