/** What the application menu can ask the window to do. The window handles every one; the compiler checks it. */

export const menuCommands = [
  'new-case',
  'find',
  'backup',
  'go-today',
  'go-cases',
  'go-deadlines',
  'go-schedule',
  'go-litigation',
  'go-publication',
  'go-data',
  'go-settings',
  'help',
] as const

export type MenuCommand = (typeof menuCommands)[number]
