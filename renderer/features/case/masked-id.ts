/** An identity number as it is shown until somebody asks for it: 3399********2716. */
export function maskedId(number: string): string {
  const characters = [...number]
  if (characters.length < 9) return '*'.repeat(characters.length)
  const hidden = '*'.repeat(Math.max(characters.length - 8, 8))
  return `${characters.slice(0, 4).join('')}${hidden}${characters.slice(-4).join('')}`
}
