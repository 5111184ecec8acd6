/** Expected failures of a command. `message` is shown as it is: what happened, what is safe, what to do. */

export type FieldError = { readonly field: string; readonly message: string }

export type DomainError = {
  readonly code:
    | 'invalid' // a field is wrong; see `fields`
    | 'notAllowed' // the law or the stage does not allow it now
    | 'needsConfirmation' // allowed only with an explicit confirmation; repeat the command with it
    | 'conflict' // the record changed under the user
    | 'notFound'
    | 'storage' // the database refused (disk full, closed …); set by the data layer
  readonly message: string
  readonly fields: readonly FieldError[]
  /** For `needsConfirmation`: which confirmation the command must carry. */
  readonly confirmation?: string
}

/** Bad input: one message per field. */
export function invalid(fields: readonly FieldError[]): DomainError {
  return { code: 'invalid', message: fields.map((f) => f.message).join('；'), fields }
}

/** The law or the state of the case does not allow it; say why and what to do instead. */
export function notAllowed(message: string): DomainError {
  return { code: 'notAllowed', message, fields: [] }
}

/** Allowed, but only when the user confirms knowing the risk. */
export function needsConfirmation(confirmation: string, message: string): DomainError {
  return { code: 'needsConfirmation', message, fields: [], confirmation }
}

/** The case was changed in between (another window); nothing was saved. */
export function conflict(): DomainError {
  return {
    code: 'conflict',
    message: '这个案件刚刚在别处被修改，本次没有保存。您填写的内容仍在，请核对最新情况后再保存一次。',
    fields: [],
  }
}

/** The record does not exist (any more). */
export function notFound(what: string): DomainError {
  return { code: 'notFound', message: `没有找到${what}，可能已被删除。请返回列表重新打开。`, fields: [] }
}
