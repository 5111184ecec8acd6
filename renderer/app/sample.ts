import { err, type Result } from '#shared/kernel/result.ts'
export type SampleProgress = { readonly done: number; readonly total: number }
export async function loadSample(_e: unknown, _t: unknown, _p: unknown): Promise<Result<null, { readonly message: string }>> {
  return err({ message: '' })
}
