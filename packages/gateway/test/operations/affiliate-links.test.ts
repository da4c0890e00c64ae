import { describe, expect, it } from 'vitest'

import { linkOfPath, pathOfLink } from '../../src/domain/affiliate/promotion-link.ts'
import { targetOf } from '../../src/domain/affiliate/source-value.ts'
import { open, PRODUCT } from './affiliate-world.ts'

describe('promotion links', () => {
  const GENERATE = 'aliexpress.affiliate.link.generate'

  it('are made of what is on AliExpress; anything else fails in its own item', async () => {
    const { gateway, result } = await open()
    const values = [
      PRODUCT,
      'https://es.aliexpress.com/item/1005003784285827.html?gatewayAdapt=glo2esp',
      'https://example.com/item/1.html',
      'https://aliexpress.com.example.org/',
      'javascript:alert(1)',
    ]
    const answer = (await result(GENERATE, {
      promotion_link_type: '2',
      source_values: values.join(','),
      tracking_id: 'blog',
    })) as {
      total_result_count: number
      tracking_id: string
      promotion_links: { promotion_link: { source_value: string; promotion_link?: string; message?: string }[] }
    }
    const links = answer.promotion_links.promotion_link
    expect(answer).toMatchObject({ total_result_count: 5, tracking_id: 'blog' })
    expect(links.map((link) => link.source_value)).toEqual(values)
    expect(links.map((link) => link.promotion_link !== undefined)).toEqual([true, true, false, false, false])
    expect(links.map((link) => link.message !== undefined)).toEqual([false, false, true, true, true])
    expect(linkOfPath(links[1]?.promotion_link?.slice(gateway.url.length) ?? '')).toEqual({
      appKey: '12345678',
      trackingId: 'blog',
      kind: 'hot',
      target: values[1],
    })
  })

  it('are at most fifty at once', async () => {
    const { call } = await open()
    const query = (count: number) => ({
      promotion_link_type: '0',
      tracking_id: 'blog',
      source_values: Array.from({ length: count }, () => PRODUCT).join(','),
    })
    expect(await call(GENERATE, query(50))).toMatchObject({ resp_result: { resp_code: 200 } })
    expect(await call(GENERATE, query(51))).toMatchObject({ code: 'InvalidParameter' })
  })

  it('lead to a page that counts who comes, and never away from AliExpress', async () => {
    const { gateway } = await open()
    const link = (changes: object) =>
      pathOfLink({
        appKey: '12345678',
        trackingId: '<b>',
        kind: 'normal',
        target: 'https://www.aliexpress.com/?a=1&b=2',
        ...changes,
      })
    const follow = async (path: string, method = 'GET') => {
      const answer = await gateway.fetch(gateway.url + path, { method })
      return { status: answer.status, text: await answer.text() }
    }
    expect((await follow(link({}))).text).toContain('Clicks: 1.')
    const second = await follow(link({}))
    expect(second).toMatchObject({ status: 200 })
    expect(second.text).toContain('Clicks: 2.')
    expect(second.text).toContain('href="https://www.aliexpress.com/?a=1&amp;b=2"')
    expect(second.text).toContain('&lt;b&gt;')
    await follow(link({}), 'HEAD')
    expect((await follow(link({}))).text).toContain('Clicks: 3.')
    for (const path of [
      link({ target: 'https://example.com/' }),
      link({ target: 'javascript:alert(1)' }),
      link({ appKey: 'unknown' }),
      '/e/_',
      '/e/_%%%',
      '/e/_bm9uc2Vuc2U',
    ]) {
      expect((await follow(path)).status, path).toBe(404)
    }
  })

  it('are read back as they were made, whatever the tracking id', () => {
    for (const trackingId of ['', 'blog', 'ü/+?&=', '"]}', '😀'.repeat(20)]) {
      const link = { appKey: '1', trackingId, kind: 'normal', target: 'https://www.aliexpress.com/' } as const
      expect(pathOfLink(link)).toMatch(/^\/e\/_[\w-]+$/u)
      expect(linkOfPath(pathOfLink(link))).toEqual(link)
    }
    expect(targetOf('https://s.click.aliexpress.com/e/_Abc')).toBeUndefined()
    expect(targetOf('https://user:word@www.aliexpress.com/')).toBeUndefined()
  })
})
