/** The block model is stored with issued documents, so its types live in the domain model; renderers import them here. */
export type * from '#shared/domain/model/blocks.ts'
