/** `Menu`: keeps the template, so that a test can click by id. */
import type { MenuItemConstructorOptions } from 'electron'
import { strict } from './strict.ts'

type Template = readonly MenuItemConstructorOptions[]
let current: Template = []

export const Menu = strict('Menu', {
  buildFromTemplate: (template: Template) => template,
  setApplicationMenu: (template: Template) => {
    current = template
  },
})

/** Clicks the item with this id; throws when there is none. */
export function clickMenu(id: string): void {
  const items = current.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const click: unknown = items.find((item) => item.id === id)?.click
  if (typeof click !== 'function') throw new Error(`no menu item ${id}`)
  click()
}
