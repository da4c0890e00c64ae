import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diagnose, type MendLanguage } from '../../src/index.ts'
import { isInstalled, runners } from './programs.ts'

// The code that is offered as the mend is run by its own language, and its signature compared with one made here by node:crypto from a string written by hand.

const secret = 'helloworld'
const title = 'Käse "x" \\ 中文 🧀 $y'
const common = { app_key: '12345678', title, B: '1', a_b: '2', aB: '3' }
/** The string in the order of code units: B, aB, a_b, app_key ... */
const text = (rest: string): string => `B1aB3a_b2app_key12345678${rest}`
const hmac = (name: string, string: string): string =>
  createHmac(name, secret).update(string).digest('hex').toUpperCase()

const cases = [
  {
    name: 'a system call of IOP',
    request: {
      path: '/auth/token/create',
      parameters: { ...common, sign_method: 'sha256', timestamp: '1517820392000' },
    },
    right: hmac('sha256', `/auth/token/create${text(`sign_methodsha256timestamp1517820392000title${title}`)}`),
  },
  {
    name: 'a TOP call with MD5',
    request: { parameters: { ...common, sign_method: 'md5', timestamp: '2019-01-01 12:00:00', v: '2.0' } },
    right: createHash('md5')
      .update(`${secret}${text(`sign_methodmd5timestamp2019-01-01 12:00:00title${title}v2.0`)}${secret}`)
      .digest('hex')
      .toUpperCase(),
  },
  {
    name: 'a TOP call with HMAC-MD5',
    request: { parameters: { ...common, sign_method: 'hmac', timestamp: '2019-01-01 12:00:00', v: '2.0' } },
    right: hmac('md5', text(`sign_methodhmactimestamp2019-01-01 12:00:00title${title}v2.0`)),
  },
] as const

const folders: string[] = []
let folder = ''
beforeAll(() => {
  folder = tmpdir()
})
afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true, force: true })))

describe.each(Object.keys(runners) as MendLanguage[])('%s', (language) => {
  const { needs, run } = runners[language]
  const isMissing = !isInstalled(needs) && process.env['CI'] === undefined

  it.skipIf(isMissing).each(cases)(`signs $name (needs ${needs})`, ({ request, right }) => {
    const { sign: _, ...unsigned } = { sign: '', ...request.parameters }
    const { code } = diagnose({ ...request, parameters: { ...unsigned, sign: '0'.repeat(32) } }, { secret, depth: 1 })
    const path = mkdtempSync(join(folder, 'aeop-mend-'))
    folders.push(path)
    expect(run(code?.[language] ?? '', { parameters: unsigned, secret }, path)).toBe(right)
  })

  it.skipIf(isMissing)(`signs a batch (needs ${needs})`, () => {
    const query = 'app_key=12345678&sign_method=md5&v=2.0&timestamp=2019-01-01+12%3A00%3A00'
    const body = 'method=taobao.time.get\r\n-S-\r\nN'
    const url = `http://gw.api.taobao.com/router/batch?${query}&sign=${'0'.repeat(32)}`
    const headers = [['content-type', 'text/plain;charset=UTF-8']] as const
    const { code } = diagnose({ method: 'POST', url, headers, body }, { secret, depth: 1 })
    const path = mkdtempSync(join(folder, 'aeop-mend-'))
    folders.push(path)
    const parameters = { app_key: '12345678', sign_method: 'md5', v: '2.0', timestamp: '2019-01-01 12:00:00' }
    const string = `${secret}app_key12345678sign_methodmd5timestamp2019-01-01 12:00:00v2.0${body}${secret}`
    const right = createHash('md5').update(string).digest('hex').toUpperCase()
    expect(run(code?.[language] ?? '', { parameters, secret, body }, path)).toBe(right)
  })
})
