/**
 * The page's origin `app://fuyi`. Scheme and host are the identity of everyone's database: changing either
 * would show an empty program, so they never change.
 */
import { readFile } from 'node:fs/promises'
import type { CustomScheme, Protocol } from 'electron'
import { securityHeaders } from './content-policy.ts'
import { resolveStaticFile } from './static-files.ts'

export const APP_SCHEME = 'app'
export const APP_HOST = 'fuyi'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`

/** Without `standard` Chromium gives the scheme no IndexedDB at all. `bypassCSP` is never set. */
export const appScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const satisfies CustomScheme

/** True for a URL of our own page; anything unparsable is foreign. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === ''
}

/** Answers one request for a file under `root` (the built page). */
export async function respond(
  request: Pick<Request, 'method' | 'url'>,
  root: string,
  read: (path: string) => Promise<Uint8Array> = readFile,
): Promise<Response> {
  if (request.method !== 'GET') return plain(405)
  if (!isAppUrl(request.url)) return plain(403)
  const file = resolveStaticFile(root, new URL(request.url).pathname)
  if (file === null) return plain(403)
  try {
    const bytes = await read(file.path)
    return new Response(Uint8Array.from(bytes), {
      headers: { ...securityHeaders, 'Content-Type': file.mime },
    })
  } catch {
    return plain(404)
  }
}

/** Serves the built page for the scheme. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(APP_SCHEME, (request) => respond(request, root))
}

function plain(status: number): Response {
  return new Response(null, { status, headers: securityHeaders })
}
