/**
 * Serves the built page to a browser on this machine only, with the shell's own headers. Port and host are
 * fixed: together they are the origin, and the origin is the identity of the browser's database.
 */
import { readFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { securityHeaders } from '../content-policy.ts'
import { systemCode } from '../services/file-port.ts'
import { resolveStaticFile } from '../static-files.ts'

export const LOOPBACK_HOST = '127.0.0.1'
export const DEFAULT_PORT = 18_620
/** Answers who is listening, so that a second start can find the first. */
export const IDENTITY_PATH = '/__fuyi-desk'
const IDENTITY = 'fuyi-desk'
/** Files whose names change with their content: a browser that keeps them keeps them compiled, and starts sooner. */
const HASHED_FOLDER = '/assets/'

export type ServeOutcome =
  | { readonly outcome: 'serving'; readonly server: Server }
  /** Another start of this program already serves on the port. */
  | { readonly outcome: 'already-running' }
  /** Some other program has the port. */
  | { readonly outcome: 'port-taken' }
  /** The system keeps the port for itself or gives it to nobody (Windows reserves whole ranges). */
  | { readonly outcome: 'port-refused' }

/** The page's address. */
export function addressOf(port: number): string {
  return `http://${LOOPBACK_HOST}:${port}/`
}

/** Starts serving `root`, or finds out who holds the port. */
export async function serve(root: string, port: number): Promise<ServeOutcome> {
  const server = createServer((request, response) => void answer(root, port, request, response))
  const refusal = await new Promise<string | null>((resolve) => {
    server.once('error', (error) => resolve(systemCode(error)))
    server.listen({ host: LOOPBACK_HOST, port, exclusive: true }, () => resolve(null))
  })
  if (refusal === null) return { outcome: 'serving', server }
  if (refusal !== 'EADDRINUSE') return { outcome: 'port-refused' }
  return { outcome: (await isOurs(port)) ? 'already-running' : 'port-taken' }
}

export type HostCheck = 'ok' | 'redirect' | 'refuse'

/** A foreign Host header means that some web page has pointed its own name at this machine (DNS rebinding). */
export function checkHost(host: string | undefined, port: number): HostCheck {
  if (host === `${LOOPBACK_HOST}:${port}`) return 'ok'
  // `localhost` would be another origin with another, empty database.
  return host === `localhost:${port}` ? 'redirect' : 'refuse'
}

async function answer(
  root: string,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (
    status: number,
    headers: Readonly<Record<string, string>> = {},
    body?: Uint8Array | string,
  ) => {
    response.writeHead(status, { ...securityHeaders, ...headers })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const host = checkHost(request.headers.host, port)
  if (host === 'refuse') return send(403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405)
  if (host === 'redirect') return send(308, { Location: addressOf(port) })
  const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
  if (path === IDENTITY_PATH) return send(200, { 'Content-Type': 'text/plain; charset=utf-8' }, IDENTITY)
  const file = resolveStaticFile(root, path)
  if (file === null) return send(403)
  try {
    const bytes = await readFile(file.path)
    const kept = path.startsWith(HASHED_FOLDER) ? { 'Cache-Control': 'max-age=31536000, immutable' } : {}
    const headers = { 'Content-Type': file.mime, 'Content-Length': String(bytes.byteLength), ...kept }
    send(200, headers, bytes)
  } catch {
    send(404)
  }
}

function isOurs(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(`${addressOf(port).slice(0, -1)}${IDENTITY_PATH}`, { timeout: 2_000 }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
        if (body.length > IDENTITY.length) request.destroy()
      })
      response.on('end', () => resolve(body === IDENTITY))
      response.on('error', () => resolve(false))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
    request.on('close', () => resolve(false))
  })
}
