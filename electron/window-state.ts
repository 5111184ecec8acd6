/** The window's place between runs, corrected for screens that are smaller now or gone. */

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type WindowPlace = Area & { readonly maximized: boolean }

const DEFAULT = { width: 1360, height: 860 }
/** Smallest usable window, in device-independent pixels. */
export const MINIMUM = { width: 1000, height: 640 } as const

/** Where to open: the remembered place moved fully into the screen it mostly lies on, else the first screen's middle. */
export function placeWindow(remembered: WindowPlace | null, screens: readonly Area[]): WindowPlace {
  const [first] = screens
  if (first === undefined) return { x: 0, y: 0, ...DEFAULT, maximized: false }
  const size = remembered ?? DEFAULT
  const screen = remembered === null ? undefined : mostOverlapped(remembered, screens)
  const home = screen ?? first
  const width = Math.min(Math.max(size.width, MINIMUM.width), home.width)
  const height = Math.min(Math.max(size.height, MINIMUM.height), home.height)
  const maximized = remembered?.maximized ?? false
  if (remembered === null || screen === undefined) {
    const x = home.x + Math.round((home.width - width) / 2)
    const y = home.y + Math.round((home.height - height) / 2)
    return { x, y, width, height, maximized }
  }
  const x = Math.min(Math.max(remembered.x, home.x), home.x + home.width - width)
  const y = Math.min(Math.max(remembered.y, home.y), home.y + home.height - height)
  return { x, y, width, height, maximized }
}

function mostOverlapped(place: Area, screens: readonly Area[]): Area | undefined {
  const overlap = (screen: Area) =>
    Math.max(0, Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)) *
    Math.max(0, Math.min(place.y + place.height, screen.y + screen.height) - Math.max(place.y, screen.y))
  const [best] = screens
    .map((screen) => ({ screen, shared: overlap(screen) }))
    .sort((a, b) => b.shared - a.shared)
  return best !== undefined && best.shared > 0 ? best.screen : undefined
}
