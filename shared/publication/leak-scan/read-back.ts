/** What a reader of the finished HTML or DOCX sees, taken from the bytes. */
import { strFromU8, unzipSync } from 'fflate'
import { withoutTags } from './views.ts'

/** Visible text and title of an HTML page. */
export function readHtml(bytes: Uint8Array): string {
  return withoutTags(strFromU8(bytes).replace(/<(style|script)\b[\s\S]*?<\/\1>/giu, ''))
}

/** Text of the body, headers, footers and properties of a DOCX; empty when the bytes are none. */
export function readDocx(bytes: Uint8Array): string {
  try {
    return Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, content]) => withoutTags(strFromU8(content)))
      .join('\n')
  } catch {
    return ''
  }
}
