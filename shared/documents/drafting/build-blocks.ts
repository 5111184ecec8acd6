/** Turns a document as it stands into blocks: fixed parts from the template, sections from the record. */

import type { Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { Block, Cell, Run } from '#shared/domain/model/blocks.ts'
import type { DocumentRecord, DocumentSection } from '#shared/domain/model/document.ts'
import { assertNever } from '#shared/kernel/assert.ts'
import { templateOf } from '../templates/index.ts'
import { holds, itemScopes, renderParagraphs, renderText, type Scope } from '../templates/render-text.ts'
import { SNAPSHOT_SHAPE } from '../templates/snapshot-shape.ts'
import type { BodyPart, TemplateCell, TemplateFormRow } from '../templates/template.ts'
import { withFields } from '../templates/verify-template.ts'
import { caseSnapshot, scopeOf } from './snapshot/case-snapshot.ts'
import { printedDeadline } from './snapshot/limits.ts'

/** What the parts are built from. */
type Building = {
  readonly number: string
  readonly sections: readonly DocumentSection[]
  readonly sealPlace: boolean
}

type Paragraph = Extract<Block, { kind: 'paragraph' }>

/** Shown in place of the number until the document is issued; drafts take no number. */
export const NUMBER_PENDING = '（文号于签发时编定）'

/** Blocks of a document; number and date come from the record, everything fixed from the case as it is now. */
export function buildBlocks(
  document: DocumentRecord,
  aggregate: CaseAggregate,
  office: OfficeState,
): readonly Block[] {
  const template = templateOf(document.kind)
  const snapshot = caseSnapshot(document, aggregate, office)
  const scope = scopeOf(snapshot, document.fields, withFields(template, SNAPSHOT_SHAPE))
  const building = {
    number: document.number === '' ? NUMBER_PENDING : document.number,
    sections: document.sections,
    sealPlace: office.settings.showSealPlace && template.seal !== 'none',
  }
  return template.body.flatMap((part) => blocksOf(part, building, [scope]))
}

/** 期限计算说明 of any reckoning, also one from the calculator that belongs to no case. */
export function deadlineStatementBlocks(deadline: Deadline, caseNumber: string): readonly Block[] {
  const value = {
    case: { number: caseNumber === '' ? '（未立案）' : caseNumber },
    deadline: printedDeadline(deadline),
  }
  const building = { number: '', sections: [], sealPlace: false }
  return templateOf('deadlineStatement').body.flatMap((part) =>
    blocksOf(part, building, [{ value, shape: SNAPSHOT_SHAPE, meta: null }]),
  )
}

function blocksOf(part: BodyPart, building: Building, scopes: readonly Scope[]): readonly Block[] {
  switch (part.kind) {
    case 'title':
      return [{ kind: 'title', lines: part.lines.map((line) => renderText(line, scopes)) }]
    case 'number':
      return [{ kind: 'documentNumber', text: building.number, align: part.align }]
    case 'addressee':
      return [{ kind: 'addressee', text: renderText(part.text, scopes) }]
    case 'section':
      return sectionBlocks(part, building, scopes)
    case 'text':
      return kept(
        paragraphs(renderParagraphs(part.text, scopes), '', part.indent),
        part.keepWithNext === true,
      )
    case 'heading':
      return [{ kind: 'heading', level: part.level, text: renderText(part.text, scopes) }]
    case 'table':
      return [tableBlock(part, scopes)]
    case 'form':
      return [
        {
          kind: 'form',
          columnWidthsMm: part.columnWidthsMm,
          rows: part.rows.flatMap((row) => formRows(row, scopes)),
          fontSizePt: part.fontSizePt,
        },
      ]
    case 'signature':
      return [
        {
          kind: 'signature',
          signers: part.signers.map((signer) => renderText(signer, scopes)),
          date: renderText(part.date, scopes),
          seal: part.sealed && building.sealPlace ? 'reserved' : 'none',
        },
      ]
    case 'signLines':
      // A label may depend on the case: nobody signs for a third party that there is not.
      return [
        {
          kind: 'signLines',
          labels: part.labels.map((label) => renderText(label, scopes)).filter((label) => label !== ''),
        },
      ]
    case 'attachments':
      return [{ kind: 'attachments', items: part.items.map((item) => renderText(item, scopes)) }]
    case 'space':
      return [{ kind: 'space', lines: part.lines }]
    case 'pageBreak':
      return [{ kind: 'pageBreak' }]
    case 'if':
      return holds(part.condition, scopes)
        ? part.parts.flatMap((inner) => blocksOf(inner, building, scopes))
        : []
    case 'each':
      return itemScopes(part.path, scopes).flatMap((item) =>
        part.parts.flatMap((inner) => blocksOf(inner, building, item)),
      )
    default:
      return assertNever(part, 'body part')
  }
}

function sectionBlocks(
  part: Extract<BodyPart, { kind: 'section' }>,
  building: Building,
  scopes: readonly Scope[],
): readonly Block[] {
  const text = building.sections.find((section) => section.key === part.key)?.text ?? ''
  return paragraphs(text, renderText(part.lead, scopes), part.indent)
}

function paragraphs(text: string, lead: string, indent: Paragraph['indent']): readonly Block[] {
  const written = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  // Whoever begins the text with its own lead (申请人称：…) must not read it twice.
  const lines = written.map((line, index) => (index === 0 ? withoutLead(line, lead) : line))
  const [first] = lines
  if (first === undefined) return []
  // A lead cannot run into a heading; it then stands above it.
  if (lead !== '' && headingLevel(first) !== null)
    return [
      paragraph([{ text: lead, font: 'hei' }], indent),
      ...lines.map((line) => lineBlock(line, '', indent)),
    ]
  return lines.map((line, index) => lineBlock(line, index === 0 ? lead : '', indent))
}

function withoutLead(line: string, lead: string): string {
  return lead !== '' && line.startsWith(lead) && line !== lead ? line.slice(lead.length).trim() : line
}

function lineBlock(line: string, lead: string, indent: Paragraph['indent']): Block {
  const level = headingLevel(line)
  if (level !== null) return { kind: 'heading', level, text: line }
  return paragraph(lead === '' ? [{ text: line }] : [{ text: lead, font: 'hei' }, { text: line }], indent)
}

// A line that announces what follows (…决定：) must not stand alone at the foot of a page.
function paragraph(runs: readonly Run[], indent: Paragraph['indent']): Block {
  const announces = runs.at(-1)?.text.endsWith('：') === true
  return { kind: 'paragraph', runs, indent, ...(announces ? { keepWithNext: true } : {}) }
}

function kept(blocks: readonly Block[], keepWithNext: boolean): readonly Block[] {
  if (!keepWithNext) return blocks
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, keepWithNext } : block))
}

/** A numbered line that does not end like a sentence is a heading: 一、关于执法程序; 主文 items end with 。 */
function headingLevel(line: string): 1 | 2 | null {
  if (line.length > 40 || /[。；：，！？]$/u.test(line)) return null
  if (/^[一二三四五六七八九十]+、/u.test(line)) return 1
  return /^（[一二三四五六七八九十]+）/u.test(line) ? 2 : null
}

function tableBlock(part: Extract<BodyPart, { kind: 'table' }>, scopes: readonly Scope[]): Block {
  return {
    kind: 'table',
    caption: part.caption,
    columns: part.columns.map(({ header, widthMm, align }) => ({ header, widthMm, align })),
    rows: itemScopes(part.each, scopes).map((row) =>
      part.columns.map((column) => ({ text: renderText(column.text, row), align: column.align })),
    ),
    fontSizePt: part.fontSizePt,
  }
}

function formRows(row: TemplateFormRow, scopes: readonly Scope[]) {
  const each = row.each === undefined ? [scopes] : itemScopes(row.each, scopes)
  return each.map((scope) => ({
    cells: row.cells.map((cell) => formCell(cell, scope)),
    minHeightMm: row.minHeightMm,
  }))
}

function formCell(cell: TemplateCell, scopes: readonly Scope[]): Cell {
  return {
    text: renderText(cell.text, scopes),
    align: cell.align ?? 'left',
    ...(cell.heading === true ? { font: 'hei' as const } : {}),
    ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
    ...(cell.check === undefined ? {} : { check: holds(cell.check, scopes) ? 'checked' : 'unchecked' }),
  }
}
