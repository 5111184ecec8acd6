/** From a request path to a file of the built page: shared by the `app:` protocol and the loopback server. */
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export type StaticFile = { readonly path: string; readonly mime: string }

/** The MIME type by extension; unknown extensions are downloads, never guessed. */
export function mimeTypeOf(path: string): string {
  return mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * Maps a URL path (still percent-encoded) into `root`. A path without an extension is a page of the
 * single-page app and gets `index.html`. Returns null for anything that would leave the root.
 */
export function resolveStaticFile(root: string, urlPath: string): StaticFile | null {
  const decoded = decodePath(urlPath)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null
  const path = resolve(root, `.${decoded.startsWith('/') ? '' : '/'}${decoded}`)
  const inside = relative(root, path)
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
  const file = extname(path) === '' ? resolve(root, 'index.html') : path
  return { path: file, mime: mimeTypeOf(file) }
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
