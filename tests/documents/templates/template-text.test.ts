import { describe, expect, it } from 'vitest'
import { renderParagraphs, renderText, type Scope } from '#shared/documents/templates/render-text.ts'
import { flag, group, list, type SnapshotValue, text } from '#shared/documents/templates/shape.ts'
import type { Template } from '#shared/documents/templates/template.ts'
import { verifyTemplate } from '#shared/documents/templates/verify-template.ts'

const SHAPE = group('案件', {
  name: text('姓名'),
  number: text('文号'),
  done: flag('已完成'),
  people: list('人员', group('人员', { name: text('姓名'), age: text('年龄') })),
  lines: list('行', text('行')),
})

function render(source: string, value: SnapshotValue): string {
  return renderText(source, [{ value, shape: SHAPE, meta: null } satisfies Scope])
}

const VALUE = {
  name: '陈立秋',
  number: '',
  done: true,
  people: [
    { name: '甲', age: '1' },
    { name: '乙', age: '' },
  ],
  lines: ['一行', '二行'],
}

describe('template text', () => {
  it('fills a field', () => {
    expect(render('申请人：{{name}}。', VALUE)).toBe('申请人：陈立秋。')
  })

  it('marks a missing value with its label and never leaves a blank', () => {
    expect(render('文号{{number}}', VALUE)).toBe('文号【待补：文号】')
  })

  it('chooses by condition, by negation and by whether a text or list is filled', () => {
    expect(render('{{#if done}}甲{{else}}乙{{/if}}', VALUE)).toBe('甲')
    expect(render('{{#if not done}}甲{{else}}乙{{/if}}', VALUE)).toBe('乙')
    expect(render('{{#if number}}有{{else}}无{{/if}}{{#if lines}}有{{/if}}', VALUE)).toBe('无有')
  })

  it('walks lists with places, inner fields first, outer fields after', () => {
    expect(
      render('{{#each people}}{{@number}}.{{name}}{{#if @last}}。{{else}}；{{/if}}{{/each}}', VALUE),
    ).toBe('1.甲；2.乙。')
    expect(render('{{#each lines}}{{@chinese}}、{{this}}（{{name}}）{{/each}}', VALUE)).toBe(
      '一、一行（陈立秋）二、二行（陈立秋）',
    )
  })

  it('nests conditions in lists and lists in conditions', () => {
    expect(
      render('{{#if done}}{{#each people}}{{#if age}}{{age}}{{else}}？{{/if}}{{/each}}{{/if}}', VALUE),
    ).toBe('1？')
  })

  it('prints citations in full and without the law', () => {
    expect(render('{{cite 法70}}、{{article 法48}}', VALUE)).toBe(
      '《中华人民共和国行政复议法》第七十条、第四十八条',
    )
  })

  it('leaves text that looks like a tag inside a value alone', () => {
    expect(render('{{name}}', { ...VALUE, name: '{{number}}' })).toBe('{{number}}')
  })

  it('drops the empty lines that conditions leave behind', () => {
    const scope: Scope = { value: VALUE, shape: SHAPE, meta: null }
    expect(renderParagraphs('甲\n{{#if number}}乙{{/if}}\n  丙 \n', [scope])).toBe('甲\n丙')
  })
})

describe('the self-test of a template', () => {
  const base: Template = {
    code: 'acceptanceNotice',
    name: '试',
    version: '1',
    effectiveFrom: '2026-07-01',
    basis: ['法30'],
    addressees: null,
    seal: 'none',
    copies: { perAddressee: 0, fixed: 0 },
    layout: 'official',
    fields: [],
    sections: [],
    body: [],
  }
  const withText = (source: string) =>
    verifyTemplate({ ...base, body: [{ kind: 'text', text: source, indent: 'first' }] }, SHAPE)

  it.each([
    ['{{nobody}}', '没有字段“nobody”'],
    ['{{people.name}}', '没有字段“people.name”'],
    ['{{done}}', '字段“done”不能直接印出'],
    ['{{people}}', '字段“people”不能直接印出'],
    ['{{#if nothing}}{{/if}}', '没有字段“nothing”'],
    ['{{#each name}}{{/each}}', '“name”不是可以逐项列出的字段'],
    ['{{#each people}}{{nobody}}{{/each}}', '没有字段“nobody”'],
    ['{{@number}}', '没有字段“@number”'],
    ['{{cite 法99}}', '《中华人民共和国行政复议法》没有第九十九条，共90条'],
    ['{{cite 复议法30}}', '条文代号“复议法30”写法不对，应当像“法64Ⅰ(一)”'],
    ['{{#if done}}', '有 {{#if}} 或者 {{#each}} 没有结束标记'],
    ['{{/if}}', '{{/if}} 没有对应的开始标记'],
    ['{{#if done}}{{/each}}', '{{/each}} 没有对应的开始标记'],
    ['{{else}}', '{{else}} 只能在 {{#if}} 里出现一次'],
    ['{{name', '有不成对的 {{ 或者 }}'],
    ['{{name | upper}}', '标记“{{name | upper}}”写法不对'],
    ['{{constructor}}', '没有字段“constructor”'],
  ])('%s is refused: %s', (source, message) => {
    expect(withText(source)).toEqual([message])
  })

  it('looks into branches that the example at hand would not take', () => {
    expect(withText('{{#if done}}好{{else}}{{nobody}}{{/if}}')).toEqual(['没有字段“nobody”'])
  })

  it('finds a section that is never printed, and one that does not exist', () => {
    const section = { key: 'a', label: '甲', hint: '', required: true, draft: '' }
    expect(verifyTemplate({ ...base, sections: [section] }, SHAPE)).toEqual(['部分“a”没有排入正文'])
    const body = [{ kind: 'section', key: 'b', lead: '', indent: 'first' }] as const
    expect(verifyTemplate({ ...base, body }, SHAPE)).toEqual(['正文引用了不存在的部分“b”'])
  })

  it('finds a form wider than the page', () => {
    const body = [{ kind: 'form', columnWidthsMm: [100, 60], rows: [], fontSizePt: 12 }] as const
    expect(verifyTemplate({ ...base, body }, SHAPE)).toEqual(['“表格”宽160毫米，超出版心156毫米'])
  })

  it('knows the fields a template asks for', () => {
    const fields = [
      { key: 'reason', label: '理由', hint: '', kind: 'text', choices: [], required: true, initial: '' },
    ] as const
    const body = [{ kind: 'text', text: '{{fields.reason}}{{fields.other}}', indent: 'first' }] as const
    expect(verifyTemplate({ ...base, fields, body }, SHAPE)).toEqual(['没有字段“fields.other”'])
  })
})
