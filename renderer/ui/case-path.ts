/** Addresses of cases and their documents; a suit's stand under 应诉, so that the rail says where one is. */
import type { CaseRecord } from '#shared/domain/model/case.ts'

type CaseKey = Pick<CaseRecord, 'kind' | 'id'>

/** The page of a case or suit. */
export function casePath({ kind, id }: CaseKey): string {
  return `/${kind === 'litigation' ? 'litigation' : 'cases'}/${id}`
}

/** The page of one of its documents. */
export function documentPath(record: CaseKey, documentId: string): string {
  return `${casePath(record)}/documents/${documentId}`
}
