/** Commands of 送达: one record for each document and recipient (法88Ⅰ, 民诉87—95). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { ServiceMethod } from '../../model/service.ts'

export type ServiceInput = {
  readonly documentId: string
  readonly partyId: string
  readonly method: ServiceMethod
  readonly sentOn: CivilDate
  readonly servedOn: CivilDate | ''
  readonly receivedBy: string
  readonly relation: string
  readonly evidence: string
}

export type ServiceCommand =
  | { readonly type: 'service.record'; readonly caseId: string; readonly service: ServiceInput }
  | {
      readonly type: 'service.complete'
      readonly caseId: string
      readonly serviceId: string
      readonly servedOn: CivilDate
      readonly receivedBy: string
      readonly relation: string
      readonly evidence: string
    }
