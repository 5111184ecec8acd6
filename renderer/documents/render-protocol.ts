/** Messages between the page and the render worker. Models are plain JSON, files are transferred. */

import type { DocumentModel } from '#shared/documents/blocks.ts'
import type { FontRole } from '#shared/domain/model/blocks.ts'
import type { Instant } from '#shared/kernel/clock.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { PublicationError, PublicationInput } from '#shared/publication/package/build-package.ts'

export type OwnFont = { readonly role: FontRole; readonly name: string; readonly handle: string }

type Request = {
  readonly id: number
  /** Fonts of the machine, in order of preference; the worker asks for the bytes of those it needs. */
  readonly ownFonts: readonly OwnFont[]
}

export type RenderRequest = Request & {
  readonly type: 'render'
  readonly format: 'pdf' | 'docx'
  readonly model: DocumentModel
  readonly createdAt: Instant
}

/** What the package is made of; the scan's decoders are functions and stay in the worker. */
export type PackageSource = Omit<PublicationInput, 'scan'>

export type PackageRequest = Request & { readonly type: 'package'; readonly input: PackageSource }

export type FontAnswer = { readonly type: 'font'; readonly handle: string; readonly bytes: Uint8Array | null }

export type ToWorker = RenderRequest | PackageRequest | FontAnswer

/** A finished, scanned package and what the page tells about it. */
export type ReadyPackage = {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: string
  /** Sizes in bytes. */
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
  /** How many places are masked. */
  readonly masks: number
  /** How many values the scan looked for. */
  readonly secrets: number
}

export type RenderAnswer =
  | {
      readonly type: 'done'
      readonly id: number
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pageCount: number | null
      /** Fonts that were passed over, with the reason, for the person to see. */
      readonly notices: readonly string[]
    }
  | {
      readonly type: 'packaged'
      readonly id: number
      readonly result: Result<ReadyPackage, PublicationError>
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }

export type FromWorker =
  | RenderAnswer
  | { readonly type: 'progress'; readonly id: number; readonly text: string }
  | { readonly type: 'needFont'; readonly handle: string }
