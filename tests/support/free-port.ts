/** A port of this machine that nobody listens on. */
import { createServer } from 'node:http'

/** Asks the system for a free port and gives it back. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('the server has no port'))
      })
    })
  })
}
