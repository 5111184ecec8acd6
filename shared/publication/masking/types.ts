/** Words of the masking module: what the record knows, what was changed and why. */

/** What the case record knows about one person or body. */
export type KnownParty = {
  /** 申请人, 第三人, 代理人, 法定代表人, 被申请人 … */
  readonly role: string
  readonly kind: 'natural' | 'organisation' | 'agency'
  readonly name: string
  readonly surname?: string
  readonly idNumber?: string
  readonly phone?: string
  readonly address?: string
  /** Further addresses: where papers are served. */
  readonly otherAddresses?: readonly string[]
  /** How the person is tied to a party: 「被申请人的法定代表人」「申请人之女」. */
  readonly relation?: string
  readonly unifiedCode?: string
  readonly birthDate?: string
  /** Further spellings of the name: 曾用名, 网名, a name in Latin letters. */
  readonly otherNames?: readonly string[]
  /** Any other number or handle to remove: bank card, plate, e-mail, WeChat id. */
  readonly identifiers?: readonly string[]
}

/** Every address the record knows of a party. */
export function addressesOf({ address, otherAddresses = [] }: KnownParty): readonly string[] {
  return [...(address === undefined ? [] : [address]), ...otherAddresses]
}

/** What kind of thing was masked; the rule table in rules.ts explains each. */
export type RuleCode =
  | 'name'
  | 'name-part'
  | 'found-name'
  | 'other-name'
  | 'id-number'
  | 'birth-date'
  | 'gender-ethnicity'
  | 'phone'
  | 'e-mail'
  | 'handle'
  | 'bank-card'
  | 'plate'
  | 'labelled-number'
  | 'long-number'
  | 'property-certificate'
  | 'address'
  | 'health'
  | 'school'
  | 'workplace'
  | 'organisation'
  | 'unified-code'
  | 'reviewer'

/** A stretch of the text, unchanged or masked; sources in order give the original, texts give the result. */
export type Segment =
  | {
      readonly kind: 'keep'
      readonly source: string
      readonly text: string
      /** Why something that looks like a secret was left: shown to the reviewer. */
      readonly note?: string
    }
  | {
      readonly kind: 'mask'
      readonly source: string
      readonly text: string
      readonly rule: RuleCode
      readonly reason: string
      /** The value that must not survive anywhere; absent when removing it was only tidying. */
      readonly secret?: string
    }

/** A value that must not survive in a published file. */
export type Secret = {
  readonly value: string
  readonly rule: RuleCode
  /** Strings of the published text in which the same characters lawfully remain (「高峰」 in 「高峰镇人民政府」). */
  readonly allowedIn: readonly string[]
}

export type Alias = { readonly name: string; readonly alias: string; readonly origin: 'record' | 'text' }

export type MaskResult = {
  readonly segments: readonly Segment[]
  /** In order of first appearance. */
  readonly aliases: readonly Alias[]
  readonly secrets: readonly Secret[]
  /** Agencies, document numbers and officials found: they must still be there in the published file. */
  readonly mustKeep: readonly string[]
}

/** The published text of a result. */
export function maskedText(result: Pick<MaskResult, 'segments'>): string {
  return result.segments.map((segment) => segment.text).join('')
}

/** The original text of a result. */
export function sourceText(result: Pick<MaskResult, 'segments'>): string {
  return result.segments.map((segment) => segment.source).join('')
}
