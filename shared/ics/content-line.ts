/** Lines of a calendar file: text escaped (RFC 5545 §3.3.11), long lines folded by octets (§3.1). */
import { utf8Length } from '#shared/kernel/utf8.ts'

/** Octets a line may hold without its line break. */
export const MAX_OCTETS = 75

/** A text value: backslash, comma, semicolon and line breaks escaped; other control characters left out. */
export function textValue(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '')
}

/**
 * The line with its CRLF, folded so that no piece holds more than 75 octets. A fold never splits a character: a
 * Chinese one takes three octets, and half of it would be unreadable to programs that decode before unfolding.
 */
export function contentLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const char of line) {
    const more = utf8Length(char)
    if (octets + more > MAX_OCTETS) {
      pieces.push(piece)
      // Continuation lines begin with one space, which counts.
      piece = ' '
      octets = 1
    }
    piece += char
    octets += more
  }
  return [...pieces, piece].map((folded) => `${folded}\r\n`).join('')
}
