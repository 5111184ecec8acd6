/** Page sources that imitate contextBridge between the page's world and the preload's isolated world. */
import { pageCodec } from './codec.ts'

/** Name of the isolated world and of the binding that only it can see. */
export const PRELOAD_WORLD = 'preload'
export const BINDING = '__doubleSend'

/**
 * Each world keeps its functions and sends numbers for them; values cross as copied JSON in DOM events,
 * which both worlds see. So a page never holds an object of the preload, as with the real bridge.
 */
const crossing = (self: string, other: string) => `
${pageCodec}
const functions = new Map()
const pending = new Map()
let lastId = 0
const toWire = (value) => {
  if (typeof value === 'function') { functions.set(++lastId, value); return { $fn: lastId } }
  if (Array.isArray(value)) return value.map(toWire)
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    return Object.fromEntries(Object.entries(value).map(([k, m]) => [k, toWire(m)]))
  return value
}
const fromWire = (value) => {
  if (Array.isArray(value)) return value.map(fromWire)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if ('$fn' in value) return remote(value.$fn)
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([k, m]) => [k, fromWire(m)])))
}
const post = (message) => document.dispatchEvent(new CustomEvent('double-to-${other}', { detail: encode(message) }))
// A synchronous answer stays synchronous: the event is handled before dispatchEvent returns.
const remote = (fn) => (...args) => {
  const id = ++lastId
  let settled
  const result = new Promise((resolve, reject) => pending.set(id, (message) => {
    settled = message
    message.ok ? resolve(fromWire(message.value)) : reject(new Error(message.error))
  }))
  post({ call: fn, id, args: toWire(args) })
  if (settled?.sync) { result.catch(() => {}); if (settled.ok) return fromWire(settled.value); throw new Error(settled.error) }
  return result
}
document.addEventListener('double-to-${self}', (event) => {
  const message = decode(event.detail)
  if ('expose' in message) { receiveExposed(message); return }
  if ('answer' in message) { pending.get(message.answer)?.(message); pending.delete(message.answer); return }
  const answer = (rest) => post({ answer: message.id, ...rest })
  const failed = (error) => ({ ok: false, error: error instanceof Error ? error.message : String(error) })
  try {
    const value = functions.get(message.call)(...fromWire(message.args))
    if (value instanceof Promise) value.then((v) => answer({ ok: true, value: toWire(v) }), (e) => answer(failed(e)))
    else answer({ ok: true, sync: true, value: toWire(value) })
  } catch (error) { answer({ ...failed(error), sync: true }) }
})
`

/** Runs in the page's own world before any page script. */
export const mainWorldScript = `(() => {
${crossing('main', 'preload')}
function receiveExposed({ expose, value }) {
  Object.defineProperty(window, expose, { value: fromWire(value), writable: false, configurable: false, enumerable: true })
}
})()`

/** Wraps the built preload for the isolated world with the few Electron members a sandboxed preload has. */
export function preloadWorldScript(preloadSource: string): string {
  return `(() => {
// Not in subframes, as with nodeIntegrationInSubFrames: false.
if (window !== window.top) return
${crossing('preload', 'main')}
function receiveExposed() { throw new Error('the page cannot expose to the preload') }
const strict = (name, target) => new Proxy(target, { get(object, key) {
  if (key in object) return object[key]
  throw new Error('the Electron double has no ' + name + '.' + String(key))
} })
const listeners = new Map()
const invokes = new Map()
globalThis.__doubleReceive = (text) => {
  const message = decode(text)
  if ('event' in message) { for (const listener of listeners.get(message.event) ?? []) listener({}, ...message.args); return }
  const settle = invokes.get(message.reply)
  invokes.delete(message.reply)
  message.ok ? settle.resolve(message.value) : settle.reject(new Error(message.error))
}
const ipcRenderer = strict('ipcRenderer', {
  invoke: (channel, ...args) => new Promise((resolve, reject) => {
    const id = ++lastId
    invokes.set(id, { resolve, reject })
    ${BINDING}(encode({ invoke: channel, id, args }))
  }),
  send: (channel, ...args) => ${BINDING}(encode({ send: channel, args })),
  on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]) },
})
const contextBridge = strict('contextBridge', {
  exposeInMainWorld: (key, api) => post({ expose: key, value: toWire(api) }),
})
const require = (name) => {
  if (name === 'electron') return strict('electron', { contextBridge, ipcRenderer })
  throw new Error('a sandboxed preload cannot require ' + name)
}
const module = { exports: {} }
;((require, module, exports) => {
${preloadSource}
})(require, module, module.exports)
})()`
}
