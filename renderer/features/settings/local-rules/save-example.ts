/** The example pack as a file, to be copied and changed. */
import { EXAMPLE_PACK } from '#shared/domain/deadlines/local-pack-text.ts'
import { desktopApi } from '../../../platform/desktop.ts'

/** Asks where to save it; null when saved or cancelled, else what went wrong. */
export async function saveExample(): Promise<string | null> {
  const saved = await desktopApi().saveFile({
    suggestedName: '地方规则包样例.json',
    kind: 'json',
    bytes: new TextEncoder().encode(EXAMPLE_PACK),
  })
  return saved.ok ? null : saved.error.message
}
