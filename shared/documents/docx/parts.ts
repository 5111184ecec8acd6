/**
 * The parts of the DOCX package that are the same for every document: styles, settings, properties. Written as XML
 * because the library has no words for the East Asian line rules.
 */
import type { Instant } from '#shared/kernel/clock.ts'
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../layout/line-breaking.ts'
import { BODY_SIZE, BODY_SPACING, type PageMetrics, TITLE_SIZE } from '../layout/page-metrics.ts'
import type { DocxFontNames } from './font-names.ts'
import { escapeXml } from './xml.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Style ids that paragraphs refer to; the names are what Word shows in its style list. */
export const STYLE = {
  body: 'a0',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  table: 'TableText',
  footer: 'Footer',
} as const

/**
 * styles.xml: 仿宋 三号, exact line pitch, no widow control, no automatic space between Chinese and Latin text, no
 * hanging punctuation. Each of these would let Word break lines elsewhere than the PDF.
 */
export function stylesXml(names: DocxFontNames, metrics: PageMetrics): string {
  const line = `<w:spacing w:before="0" w:after="0" w:line="${metrics.linePitch}" w:lineRule="exact"/>`
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(names.fangsong)}<w:kern w:val="0"/>${size(BODY_SIZE)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
  const body =
    `<w:style w:type="paragraph" w:default="1" w:styleId="${STYLE.body}"><w:name w:val="Normal"/><w:qFormat/>` +
    '<w:pPr><w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/>' +
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
    `<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>${line}<w:jc w:val="both"/></w:pPr>` +
    `<w:rPr><w:spacing w:val="${BODY_SPACING}"/></w:rPr></w:style>`
  const headings = ([1, 2, 3] as const).map((level) => {
    const font = { 1: names.hei, 2: names.kai, 3: names.fangsong }[level]
    return derived(
      STYLE[`heading${level}`],
      `heading ${level}`,
      `<w:keepNext/><w:keepLines/><w:outlineLvl w:val="${level - 1}"/>`,
      fonts(font),
    )
  })
  const title = derived(
    STYLE.title,
    'Title',
    '<w:keepNext/><w:keepLines/><w:jc w:val="center"/>',
    `${fonts(names.title)}<w:spacing w:val="0"/>${size(TITLE_SIZE)}`,
  )
  const table = derived(STYLE.table, '表格文字', '<w:jc w:val="left"/>', '<w:spacing w:val="0"/>')
  const footer = derived(STYLE.footer, 'footer', '', `${fonts(names.song)}<w:spacing w:val="0"/>`)
  return `${HEADER}<w:styles ${W}>${[defaults, body, title, ...headings, table, footer].join('')}</w:styles>`
}

/** settings.xml: odd and even footers, no punctuation compression, the line-break sets of the page layout. */
export function settingsXml(): string {
  return (
    `${HEADER}<w:settings ${W}><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(NOT_AT_LINE_END)}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(NOT_AT_LINE_START)}"/>` +
    '<w:compat><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  )
}

/** docProps/core.xml: a title and a stated instant; no person's name. */
export function corePropertiesXml(title: string, createdAt: Instant): string {
  const instant = `${createdAt.slice(0, 19)}Z`
  return (
    `${HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator></dc:creator><dc:language>zh-CN</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  )
}

function derived(id: string, name: string, paragraph: string, run: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${STYLE.body}"/>` +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  )
}

function fonts(name: string): string {
  const value = escapeXml(name)
  return `<w:rFonts w:ascii="${value}" w:eastAsia="${value}" w:hAnsi="${value}" w:cs="${value}"/>`
}

function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
}
