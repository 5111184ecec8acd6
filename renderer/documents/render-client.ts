/** Asks the render worker for a file or a package; cancelling ends the worker at once and the next request starts a new one. */
import type { DocumentModel } from '#shared/documents/blocks.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { PublicationError } from '#shared/publication/package/build-package.ts'
import { desktopApi } from '../platform/desktop.ts'
import type {
  FromWorker,
  OwnFont,
  PackageRequest,
  PackageSource,
  ReadyPackage,
  RenderAnswer,
  RenderRequest,
  ToWorker,
} from './render-protocol.ts'

export type RenderOptions = {
  readonly createdAt: Instant
  readonly signal?: AbortSignal
}

export type RenderedFile = {
  readonly bytes: Uint8Array
  readonly pageCount: number | null
  readonly notices: readonly string[]
}

export type RenderFailure = { readonly code: 'refused' | 'cancelled'; readonly message: string }

type Answered = Exclude<RenderAnswer, { readonly type: 'failed' }>
type Pending = {
  readonly settle: (result: Result<Answered, RenderFailure>) => void
  readonly report: (text: string) => void
}

let worker: Worker | null = null
let nextId = 1
let machineFonts: Promise<readonly OwnFont[]> | null = null
const pending = new Map<number, Pending>()

const UNEXPECTED: RenderFailure = {
  code: 'refused',
  message: '生成文件的程序意外停止，文书内容没有受影响。请重试一次。',
}
const CANCELLED: RenderFailure = { code: 'cancelled', message: '已取消，没有生成文件。' }

/** Renders one document. Errors name the character or font that stopped it. */
export async function renderFile(
  format: 'pdf' | 'docx',
  model: DocumentModel,
  options: RenderOptions,
): Promise<Result<RenderedFile, RenderFailure>> {
  const { createdAt, signal } = options
  const answer = await ask(
    (id, ownFonts): RenderRequest => ({ type: 'render', id, format, model, createdAt, ownFonts }),
    signal,
  )
  return answer.ok && answer.value.type === 'done' ? ok(answer.value) : refusalOf(answer)
}

/** Why there is no package: the content, or the machinery. */
export type PackageFailure = PublicationError | ({ readonly kind: 'stopped' } & RenderFailure)

/** Makes the publication package; `report` is told each step. Nothing is written anywhere. */
export async function makePackage(
  input: PackageSource,
  report: (text: string) => void,
  signal: AbortSignal,
): Promise<Result<ReadyPackage, PackageFailure>> {
  const answer = await ask(
    (id, ownFonts): PackageRequest => ({ type: 'package', id, input, ownFonts }),
    signal,
    report,
  )
  if (answer.ok && answer.value.type === 'packaged') return answer.value.result
  return err({ kind: 'stopped', ...refusalOf(answer).error })
}

function refusalOf(answer: Result<Answered, RenderFailure>): {
  readonly ok: false
  readonly error: RenderFailure
} {
  return answer.ok ? err(UNEXPECTED) : answer
}

/** Sends one request and waits for its answer; aborting ends the worker. */
async function ask(
  request: (id: number, ownFonts: readonly OwnFont[]) => ToWorker,
  signal?: AbortSignal,
  report: (text: string) => void = () => undefined,
): Promise<Result<Answered, RenderFailure>> {
  const ownFonts = await fontsOfMachine()
  if (signal?.aborted === true) return err(CANCELLED)
  const id = nextId
  nextId += 1
  return new Promise((resolve) => {
    const stop = () => stopAll()
    pending.set(id, {
      settle: (result) => {
        signal?.removeEventListener('abort', stop)
        resolve(result)
      },
      report,
    })
    signal?.addEventListener('abort', stop, { once: true })
    send(request(id, ownFonts))
  })
}

function send(message: ToWorker): void {
  worker ??= startWorker()
  worker.postMessage(message)
}

function startWorker(): Worker {
  const started = new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'needFont') void answerFont(data.handle)
    else if (data.type === 'progress') pending.get(data.id)?.report(data.text)
    else if (data.type === 'failed') settle(data.id, err({ code: 'refused', message: data.message }))
    else settle(data.id, ok(data))
  })
  started.addEventListener('error', () => failAll(UNEXPECTED))
  return started
}

function settle(id: number, result: Result<Answered, RenderFailure>): void {
  pending.get(id)?.settle(result)
  pending.delete(id)
}

/** Ends the worker, which is the only way to interrupt a computation; everything under way is cancelled. */
function stopAll(): void {
  failAll(CANCELLED)
}

function failAll(failure: RenderFailure): void {
  worker?.terminate()
  worker = null
  for (const id of [...pending.keys()]) settle(id, err(failure))
}

async function answerFont(handle: string): Promise<void> {
  const font = await desktopApi().readSystemFont({ handle })
  send({ type: 'font', handle, bytes: font.ok ? font.value : null })
}

/** The machine's own 仿宋、楷体、黑体、小标宋, asked for once. */
function fontsOfMachine(): Promise<readonly OwnFont[]> {
  machineFonts ??= desktopApi()
    .systemFonts()
    .then(
      (fonts) =>
        fonts.ok ? fonts.value.map(({ role, family, handle }) => ({ role, name: family, handle })) : [],
      // Without the machine's fonts the bundled ones serve.
      () => [],
    )
  return machineFonts
}
