/** 姓名: surname and given name are stored apart so that masking and salutation never guess. */
export type PersonName = {
  readonly surname: string
  /** Empty for a name that has no surname of its own (many minority names are stored whole in `given`). */
  readonly given: string
}

/** The name as written: 张伟, 欧阳修远, 阿迪力·买买提. */
export function fullName(name: PersonName): string {
  return `${name.surname}${name.given}`
}
