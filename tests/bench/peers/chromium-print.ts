/** Chromium's own printing with the same text and fonts; the page and its fonts are loaded before the timing starts. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { bundledFontPath } from '#electron/fonts/load-bundled-fonts.ts'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import type { BundledFont } from '#shared/documents/fonts/font-set.ts'
import { chromiumArguments, chromiumPath } from '../../support/chromium.ts'
import { cleaning } from '../cleanup.ts'
import { plainParagraphs } from './plain-paragraphs.ts'

const FONTS = ['serif', 'serifBlack', 'sans'] as const satisfies readonly BundledFont[]

export type PrintingPage = { readonly print: () => Promise<Uint8Array>; readonly close: () => Promise<void> }

/** Opens the document in a page that is ready to print. */
export async function chromiumPrint(model: DocumentModel): Promise<PrintingPage> {
  const html = htmlOf(model)
  const server = createServer((request, response) => {
    const font = FONTS.find((name) => request.url === `/${name}.ttf`)
    if (font === undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
    } else {
      void readFile(bundledFontPath(font)).then((bytes) => response.end(bytes))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArguments],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const close = cleaning(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size))
  return {
    print: () => page.pdf({ preferCSSPageSize: true }),
    close,
  }
}

function htmlOf(model: DocumentModel): string {
  const faces = FONTS.map((name) => `@font-face { font-family: ${name}; src: url(/${name}.ttf) }`).join('\n')
  const paragraphs = plainParagraphs(model).map(({ role, text }) => `<p class=${role}>${text}</p>`)
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${model.title}</title><style>
${faces}
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —" } }
body { margin: 0; font: 16pt/28.95pt serif } body, @page { font-family: serif }
p { margin: 0; font-family: serif; text-indent: 2em }
.title { font: 22pt/36pt serifBlack; text-align: center; text-indent: 0 }
.heading1 { font-family: sans }
.number, .closing { text-align: right; text-indent: 0 }
</style>${paragraphs.join('\n')}</html>`
}
