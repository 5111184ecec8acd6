/** Measures what is really drawn: extracted text proves nothing about glyphs that a reader can see. */
import type { PageImage } from './render.ts'

/** A rectangle in points from the upper left corner of the page. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Sum of darkness over an area, one unit being a black pixel. */
export function inkIn(image: PageImage, area: Area, dpi: number): number {
  const scale = dpi / 72
  const left = Math.max(0, Math.floor(area.x * scale))
  const right = Math.min(image.width, Math.ceil((area.x + area.width) * scale))
  const top = Math.max(0, Math.floor(area.y * scale))
  const bottom = Math.min(image.height, Math.ceil((area.y + area.height) * scale))
  let ink = 0
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) ink += 255 - (image.pixels[y * image.width + x] ?? 255)
  }
  return ink / 255
}

/** Ink of the whole page. */
export function inkOf(image: PageImage): number {
  let ink = 0
  for (const pixel of image.pixels) ink += 255 - pixel
  return ink / 255
}
