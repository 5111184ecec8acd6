/** Every spelling under which a secret could hide in a finished file, as strings to look for. */
import { utf8Bytes } from '#shared/kernel/utf8.ts'
import { type SecretSpelling, spellingsOf } from '../masking/spellings.ts'
import type { Secret } from '../masking/types.ts'
import { fromLatin1, toBase64Cores, toHex, utf16 } from './bytes.ts'

export type Spelling = 'plain' | 'reversed' | 'tail' | 'base64' | 'hex' | 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * One string to look for. `text` needles are compared with folded text, `bytes` ones with the bytes read as Latin-1,
 * `run` ones with the long runs of letters and digits in which base64 and hex live.
 */
export type Needle = {
  readonly secret: Secret
  readonly spelling: Spelling
  readonly where: 'text' | 'bytes' | 'run'
  readonly value: string
  /** The side on which a further digit would make it another value. */
  readonly edge: SecretSpelling['edge']
  /** Digits that people write in groups: looked for without separators too. */
  readonly grouped: boolean
}

/** Digits of which eight in a row already lead to the person (证号任意连续八位). */
function windows(digits: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, digits.length - length + 1) }, (_, i) =>
    digits.slice(i, i + length),
  )
}

/** Folded form of a secret: canonical, and for numbers without separators. */
export function foldedSecret(secret: Secret): string {
  return spellingsOf(secret)[0]?.value ?? ''
}

/** All needles of one secret. */
export function needlesOf(secret: Secret): readonly Needle[] {
  const plain = foldedSecret(secret)
  if (plain.length < 2) return []
  const needles: Needle[] = []
  const add = (
    spelling: Spelling,
    where: Needle['where'],
    value: string,
    edge: SecretSpelling['edge'] = null,
  ) => needles.push({ secret, spelling, where, value, edge, grouped: /\d{6}/u.test(value) })
  for (const { value, edge } of spellingsOf(secret)) add('plain', 'text', value, edge)
  const reversed = [...plain].reverse().join('')
  // Two characters turned round are too often chance; the scan looks for those only beside bidi controls.
  if ([...plain].length >= 3 && reversed !== plain) add('reversed', 'text', reversed)
  if (secret.rule === 'id-number' && /^\d{15,17}[\dx]?$/u.test(plain))
    for (const part of windows(plain.slice(6), 8)) add('tail', 'text', part)
  const source = secret.value.normalize('NFKC')
  for (const encoded of [utf8Bytes(source), utf16(source, 'le'), utf16(source, 'be')]) {
    if (encoded.length < 4) continue
    if (encoded.length >= 6)
      for (const core of toBase64Cores(encoded)) if (core.length >= 7) add('base64', 'run', core)
    if (encoded.length >= 4) {
      add('hex', 'run', toHex(encoded))
      add('hex', 'run', toHex(encoded).toUpperCase())
    }
  }
  add('utf-8', 'bytes', fromLatin1(utf8Bytes(source)))
  add('utf-16le', 'bytes', fromLatin1(utf16(source, 'le')))
  add('utf-16be', 'bytes', fromLatin1(utf16(source, 'be')))
  return needles
}
