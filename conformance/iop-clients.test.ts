import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { authorize } from './authorize.ts'
import { type PeerJob, runPeer } from './run-peer.ts'
import { application, startGateway, type Target } from './start-gateway.ts'

let target: Target
beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

interface ProductAnswer {
  aliexpress_ds_product_get_response: { result: { ae_item_base_info_dto: { subject: string } } }
}

const job = (): PeerJob & { readonly session: string } => ({ url: target.url, ...application })
const wrongSecret = () => ({ ...job(), secret: 'helloworle' })
/** Documents 1592 and 1593; lifetimes of an application that is online, in seconds. */
const tokenPair = {
  access_token: expect.stringMatching(/^50000/u),
  refresh_token: expect.stringMatching(/^50001/u),
  expires_in: 2_592_000,
  code: '0',
}

describe('ae_sdk 0.6.0', () => {
  const productGet = {
    method: 'aliexpress.ds.product.get',
    params: { product_id: '1005003784285827', ship_to_country: 'US', target_currency: 'USD' },
  }
  const search = (extra: Record<string, unknown>) => ({
    method: 'aliexpress.ds.text.search',
    params: { local: 'en_US', countryCode: 'US', currency: 'USD', pageSize: 10, pageIndex: 1, ...extra },
  })

  it('reads a product through its own helper and finds it again by its title, on /sync', async () => {
    const [product] = await runPeer('ae-sdk', job(), [productGet])
    expect(product, product?.shown).toMatchObject({
      ok: true,
      answer: {
        aliexpress_ds_product_get_response: {
          rsp_code: 200,
          result: {
            ae_item_base_info_dto: { product_id: 1_005_003_784_285_827, subject: expect.stringMatching(/\w/u) },
            ae_item_sku_info_dtos: expect.arrayContaining([
              expect.objectContaining({ sku_id: expect.stringMatching(/^\d{15,}$/u) }),
            ]),
          },
        },
      },
    })
    const answer = (product as { answer: ProductAnswer }).answer.aliexpress_ds_product_get_response
    const { subject } = answer.result.ae_item_base_info_dto
    const [found] = await runPeer('ae-sdk', job(), [search({ keyWord: subject })])
    expect(found?.ok, found?.shown).toBe(true)
    expect(JSON.stringify(found?.answer), found?.shown).toContain(`"itemId":"1005003784285827"`)
    expect(JSON.stringify(found?.answer), found?.shown).toContain(JSON.stringify(subject))
  })

  it('exchanges a code, calls with the new token and refreshes it, on /rest', async () => {
    const code = await authorize(target.url)
    const [created, twice] = await runPeer('ae-sdk', job(), [
      { method: '/auth/token/create', params: { code } },
      { method: '/auth/token/create', params: { code } },
    ])
    expect(created, created?.shown).toMatchObject({ ok: true, answer: tokenPair })
    // Trap D-02: the client knows `error_response` only, so a flat refusal of /rest looks like an answer.
    expect(twice, twice?.shown).toMatchObject({ ok: true, answer: { type: 'ISV', code: 'InvalidCode' } })

    const tokens = created?.answer as { access_token: string; refresh_token: string }
    const [product, refreshed] = await runPeer('ae-sdk', { ...job(), session: tokens.access_token }, [
      productGet,
      { method: '/auth/token/refresh', params: { refresh_token: tokens.refresh_token } },
    ])
    expect(product?.ok, product?.shown).toBe(true)
    expect(refreshed, refreshed?.shown).toMatchObject({ ok: true, answer: tokenPair })
    expect(refreshed?.answer, refreshed?.shown).not.toMatchObject({ access_token: tokens.access_token })
  })

  it('is refused with IncompleteSignature when its secret is wrong, on both endpoints', async () => {
    const [sync, rest] = await runPeer('ae-sdk', wrongSecret(), [
      productGet,
      { method: '/auth/token/create', params: { code: '3_12345678_x' } },
    ])
    expect(sync, sync?.shown).toMatchObject({
      ok: false,
      error: { error_response: { type: 'ISV', code: 'IncompleteSignature' } },
    })
    expect(rest, rest?.shown).toMatchObject({ ok: true, answer: { type: 'ISV', code: 'IncompleteSignature' } })
  })

  it('sorts by the locale: a mixed-case name, or Czech, breaks its signature (trap D-03)', async () => {
    const refused = { ok: false, error: { error_response: { code: 'IncompleteSignature' } } }
    // Code units put `appKey` before `app_key`, every locale after it.
    const [mixedCase] = await runPeer('ae-sdk', job(), [search({ keyWord: 'shirt', appKey: '12345678' })])
    expect(mixedCase, mixedCase?.shown).toMatchObject(refused)
    // Czech collates `ch` behind `h`, so `channel` moves behind `countryCode` and `currency`.
    const channel = [search({ keyWord: 'shirt', channel: 'x' })]
    const [english] = await runPeer('ae-sdk', job(), channel, { locale: 'en_US.UTF-8' })
    const [czech] = await runPeer('ae-sdk', job(), channel, { locale: 'cs_CZ.UTF-8' })
    expect(english?.ok, english?.shown).toBe(true)
    expect(czech, czech?.shown).toMatchObject(refused)
  })
})

describe('lazada-open-platform-sdk 2.0.0-0', () => {
  const withoutSession = (from: PeerJob): PeerJob => ({ url: from.url, appKey: from.appKey, secret: from.secret })

  it.each(['get', 'post'] as const)('exchanges a code by %s and refreshes the token, on /rest', async (verb) => {
    // By POST it sends the business parameters in the query and once more as a JSON body (trap D-18).
    const created = await runPeer('lazada', withoutSession(job()), [
      { method: '/auth/token/create', params: { code: await authorize(target.url) }, verb },
    ])
    expect(created[0], created[0]?.shown).toMatchObject({ ok: true, answer: tokenPair })
    const tokens = created[0]?.answer as { refresh_token: string }
    const [refreshed] = await runPeer('lazada', withoutSession(job()), [
      { method: '/auth/token/refresh', params: { refresh_token: tokens.refresh_token }, verb },
    ])
    expect(refreshed, refreshed?.shown).toMatchObject({ ok: true, answer: tokenPair })
  })

  it.each(['get', 'post'] as const)(
    'is refused with IncompleteSignature by %s when its secret is wrong',
    async (verb) => {
      const [outcome] = await runPeer('lazada', withoutSession(wrongSecret()), [
        { method: '/auth/token/create', params: { code: '3_12345678_x' }, verb },
      ])
      expect(outcome, outcome?.shown).toMatchObject({ ok: false, error: { type: 'ISV', code: 'IncompleteSignature' } })
    },
  )
})
