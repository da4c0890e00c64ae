import { describe, expect, it } from 'vitest'
import { chooseTargets } from '../../src/probe/choose-targets.ts'
import { proxyNote } from '../../src/probe/proxy-note.ts'

const addresses = (words: readonly string[], protocol?: 'top' | 'iop') =>
  chooseTargets(words, protocol).map(({ name, protocol, url }) => [name, protocol, url.split('?')[0]])

describe('chooseTargets', () => {
  it('takes every documented address once', () => {
    expect(new Set(addresses([]).map((row) => row.join(' ')))).toEqual(
      new Set([
        'iop iop https://api-sg.aliexpress.com/sync',
        'top-china-http top http://gw.api.taobao.com/router/rest',
        'top-china top https://eco.taobao.com/router/rest',
        'top-overseas top https://api.taobao.com/router/rest',
        'top-overseas-http top http://api.taobao.com/router/rest',
      ]),
    )
  })

  it('asks what needs no key', () => {
    for (const { url } of chooseTargets([], undefined)) {
      expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
        method: 'taobao.time.get',
        format: 'json',
        v: '2.0',
      })
    }
  })

  it('takes names and URLs in their order; --protocol speaks for a URL that does not tell', () => {
    const words = ['top-overseas', 'http://127.0.0.1:4100', 'http://127.0.0.1:4100/router/rest']
    expect(addresses(words)).toEqual([
      ['top-overseas', 'top', 'https://api.taobao.com/router/rest'],
      ['http://127.0.0.1:4100/sync', 'iop', 'http://127.0.0.1:4100/sync'],
      ['http://127.0.0.1:4100/router/rest', 'top', 'http://127.0.0.1:4100/router/rest'],
    ])
    expect(addresses(['iop', 'http://127.0.0.1:4100'], 'top').map(([, protocol]) => protocol)).toEqual(['iop', 'top'])
  })

  it.each([
    [['top-china', 'nowhere'], /^environment 2 is neither a known name nor a URL$/],
    [['http://user:s3cret@127.0.0.1/'], /^environment 1: the URL holds credentials$/],
    [['http://127.0.0.1/?sign=s3cret'], /^environment 1: the URL holds a query or a fragment$/],
    [['iop', 'https://api-sg.aliexpress.com/sync'], /^environment 2 is the same address as one before it$/],
  ])('refuses %j', (words, problem) => {
    expect(() => chooseTargets(words, undefined)).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringMatching(problem) }),
    )
  })
})

describe('proxyNote', () => {
  const far = chooseTargets(['top-china'], undefined)
  const here = chooseTargets(['http://127.0.0.1:4100'], undefined)

  it('tells that the direct way is measured where calls take another', () => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
      const note = proxyNote({ [name]: 'http://user:s3cret@proxy.example' }, far)
      expect(note).toMatch(new RegExp(`^note: ${name} is set, but probe measures the direct way`))
      expect(note).not.toContain('s3cret')
    }
  })

  it('is silent without a proxy and for this machine', () => {
    expect(proxyNote({ HTTPS_PROXY: '' }, far)).toBeUndefined()
    expect(proxyNote({ HTTPS_PROXY: 'http://proxy.example' }, here)).toBeUndefined()
  })
})
