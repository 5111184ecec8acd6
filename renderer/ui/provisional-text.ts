/** 暂定: what is said beside a day that was reckoned through a year without a holiday arrangement. */

/** `2027年放假安排尚未载入，末日可能变动`. */
export function provisionalText(years: readonly number[]): string {
  return `${years.map((year) => `${year}年`).join('、')}放假安排尚未载入，末日可能变动`
}
