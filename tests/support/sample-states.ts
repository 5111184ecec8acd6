/** A folder for what one run of the end-to-end tests keeps between its files; gone when the run ends. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    readonly sampleStates: string
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'fuyi-sample-states-'))
  provide('sampleStates', folder)
  return () => rm(folder, { recursive: true, force: true })
}
