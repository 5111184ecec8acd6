/** Messages between the page and the render worker. Models are plain JSON, files are transferred. */

import type { DocumentModel } from '#shared/documents/blocks.ts'
import type { FontRole } from '#shared/domain/model/blocks.ts'
import type { Instant } from '#shared/kernel/clock.ts'

export type OwnFont = { readonly role: FontRole; readonly name: string; readonly handle: string }

export type RenderRequest = {
  readonly type: 'render'
  readonly id: number
  readonly format: 'pdf' | 'docx'
  readonly model: DocumentModel
  readonly createdAt: Instant
  readonly sealPlace: boolean
  /** Fonts of the machine, in order of preference; the worker asks for the bytes of those it needs. */
  readonly ownFonts: readonly OwnFont[]
}

export type FontAnswer = { readonly type: 'font'; readonly handle: string; readonly bytes: Uint8Array | null }

export type ToWorker = RenderRequest | FontAnswer

export type RenderAnswer =
  | {
      readonly type: 'done'
      readonly id: number
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly pageCount: number | null
      /** Fonts that were passed over, with the reason, for the person to see. */
      readonly notices: readonly string[]
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }

export type FromWorker = RenderAnswer | { readonly type: 'needFont'; readonly handle: string }
