/** Small pieces of WordprocessingML as text. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text that is safe inside an element and inside an attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
}

/** A switch that is present or left out: `<w:keepNext/>`. */
export function flag(name: string, on: boolean): string {
  return on ? `<w:${name}/>` : ''
}
