import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppUrl, respond } from '#electron/app-protocol.ts'
import { contentSecurityPolicy } from '#electron/content-policy.ts'
import { resolveStaticFile } from '#electron/static-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

function site(): string {
  const base = tempFolder()
  mkdirSync(join(base, 'site', 'assets'), { recursive: true })
  mkdirSync(join(base, 'site-evil'))
  writeFileSync(join(base, 'secret.txt'), 'secret')
  writeFileSync(join(base, 'site-evil', 'x.txt'), 'secret')
  writeFileSync(join(base, 'site', 'index.html'), '<p>页</p>')
  writeFileSync(join(base, 'site', 'assets', 'a.js'), 'export {}')
  return join(base, 'site')
}

const get = (url: string, root: string, method = 'GET') => respond({ method, url }, root)

describe('app://fuyi', () => {
  it('serves files with their type and every security header', async () => {
    const response = await get('app://fuyi/assets/a.js', site())
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('export {}')
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
  })

  it('serves the page for its routes, but not for missing files', async () => {
    const root = site()
    expect(await (await get('app://fuyi/cases/2026', root)).text()).toBe('<p>页</p>')
    expect((await get('app://fuyi/assets/missing.js', root)).status).toBe(404)
  })

  it('answers nothing but GET, and no other host', async () => {
    const root = site()
    expect((await get('app://fuyi/', root, 'POST')).status).toBe(405)
    expect((await get('app://other/', root)).status).toBe(403)
    expect((await get('https://fuyi/', root)).status).toBe(403)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..%2fsite-evil%2fx.txt',
    '/%00/x.txt',
    '/%E0%A4%A/x.txt',
    '//etc/passwd.txt',
  ])('does not leave its folder for %s', async (path) => {
    const response = await get(`app://fuyi${path}`, site())
    expect([403, 404]).toContain(response.status)
    expect(await response.text()).toBe('')
  })

  it('maps every path whatsoever into its folder or to nothing', () => {
    const segment = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', 'a', 'b.js', '%252e', '', '~', 'C:')
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
        const file = resolveStaticFile('/srv/site', `/${segments.join('/')}`)
        expect(file === null || file.path.startsWith('/srv/site/')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('recognises only its own URLs', () => {
    expect(['app://fuyi', 'app://fuyi/#/cases', 'app://fuyi/index.html'].map(isAppUrl)).toEqual([
      true,
      true,
      true,
    ])
    const foreign = [
      'app://fuyi.evil/',
      'app://a@fuyi/',
      'https://fuyi/',
      'file:///fuyi',
      'app:fuyi',
      '',
      'about:blank',
    ]
    expect(foreign.filter(isAppUrl)).toEqual([])
  })
})
