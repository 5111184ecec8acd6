/** Renders documents off the page's thread, so that typing and cancelling stay possible. Fonts are kept between documents. */

import { renderDocx } from '#shared/documents/docx/render-docx.ts'
import {
  BUNDLED_FONT_FILES,
  type BundledFont,
  createFontSet,
  type FontSet,
  type FontSource,
} from '#shared/documents/fonts/font-set.ts'
import { renderPdf } from '#shared/documents/pdf/render-pdf.ts'
import type { FontRole } from '#shared/domain/model/blocks.ts'
import { makePackage } from './make-package.ts'
import type {
  FontAnswer,
  FromWorker,
  OwnFont,
  PackageRequest,
  RenderAnswer,
  RenderRequest,
  ToWorker,
} from './render-protocol.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const waiting = new Map<string, (bytes: Uint8Array | null) => void>()
let fontSet: { readonly key: string; readonly set: FontSet } | null = null

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'font') answerFont(data)
  else void guarded(data.id, () => (data.type === 'render' ? render(data) : pack(data))).then(post)
})

function post(answer: FromWorker): void {
  const file =
    answer.type === 'done'
      ? answer
      : answer.type === 'packaged' && answer.result.ok
        ? answer.result.value
        : null
  scope.postMessage(answer, file === null ? [] : [file.bytes.buffer])
}

async function render(request: RenderRequest): Promise<RenderAnswer> {
  const { id, model, createdAt } = request
  if (request.format === 'docx') {
    const docx = await renderDocx(model, { createdAt })
    return docx.ok
      ? { type: 'done', id, bytes: owned(docx.value), pageCount: null, notices: [] }
      : { type: 'failed', id, message: docx.error.message }
  }
  const pdf = await renderPdf(model, fontsFor(request.ownFonts), { createdAt })
  if (!pdf.ok) return { type: 'failed', id, message: pdf.error.message }
  const notices = pdf.value.skippedFonts.map((font) => `${font.name}：${font.reason}`)
  return { type: 'done', id, bytes: owned(pdf.value.bytes), pageCount: pdf.value.pageCount, notices }
}

async function pack({ id, input, ownFonts }: PackageRequest): Promise<RenderAnswer> {
  const report = (text: string) => post({ type: 'progress', id, text })
  return { type: 'packaged', id, result: await makePackage(input, fontsFor(ownFonts), report) }
}

/** Whatever is thrown becomes an answer: the page must never wait for one that does not come. */
async function guarded(id: number, work: () => Promise<RenderAnswer>): Promise<RenderAnswer> {
  try {
    return await work()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return {
      type: 'failed',
      id,
      message: `生成文件时出错，文书内容没有受影响。请重试；仍不行的，请把这句话告诉维护人员：${detail}`,
    }
  }
}

/** A copy in a buffer of its own, so that it can be transferred. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes)
}

function fontsFor(own: readonly OwnFont[]): FontSet {
  const key = own.map((font) => `${font.role}=${font.handle}`).join('|')
  if (fontSet?.key !== key) fontSet = { key, set: createFontSet(loadBundled, ownSources(own)) }
  return fontSet.set
}

async function loadBundled(font: BundledFont): Promise<Uint8Array> {
  // The worker's file lies in assets/, the fonts beside it: both under the page's own origin.
  const response = await fetch(new URL(`../fonts/${BUNDLED_FONT_FILES[font]}`, scope.location.href))
  if (!response.ok) throw new Error(`自带字体 ${BUNDLED_FONT_FILES[font]} 读不到`)
  return new Uint8Array(await response.arrayBuffer())
}

function ownSources(own: readonly OwnFont[]): Partial<Record<FontRole, FontSource[]>> {
  const sources: Partial<Record<FontRole, FontSource[]>> = {}
  for (const font of own) {
    const source = { name: font.name, load: () => askForFont(font) }
    sources[font.role] = [...(sources[font.role] ?? []), source]
  }
  return sources
}

function askForFont({ handle, name }: OwnFont): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    waiting.set(handle, (bytes) => (bytes === null ? reject(new Error(`${name} 读不到`)) : resolve(bytes)))
    post({ type: 'needFont', handle })
  })
}

function answerFont({ handle, bytes }: FontAnswer): void {
  waiting.get(handle)?.(bytes)
  waiting.delete(handle)
}
