import { beforeEach, describe, expect, it } from 'vitest'
import { read, topCall, topSign } from '../ask.ts'
import { aGif, aPng } from './a-picture.ts'
import { aLamp, type Answer, openShop, type Shop } from './a-shop.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShop()
})

async function upload(
  content: Uint8Array | undefined,
  fields: Readonly<Record<string, string>> = {},
  method = 'aliexpress.photobank.redefining.uploadimageforsdk',
): Promise<Answer> {
  const signed = { ...topCall, method, session: 'test', simplify: 'true', ...fields }
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...signed, sign: topSign(signed) })) form.set(name, value)
  if (content !== undefined) form.set('image_bytes', new Blob([Uint8Array.from(content)]), 'lamp.png')
  const reply = await read(await shop.gateway.fetch(`${shop.gateway.url}/router/rest`, { method: 'POST', body: form }))
  return reply.json as unknown as Answer
}

const urlOf = (answer: Answer) => (answer as unknown as { result: { photobank_url: string } }).result.photobank_url

const list = async (request: object = {}, session?: string) =>
  shop.call('aliexpress.photobank.redefining.listimagepagination', { aeop_image_pagination_request: request }, session)

const remove = async (image_repository_id: number, session?: string) =>
  shop.call(
    'aliexpress.photobank.redefining.delunusephoto',
    { aeop_delete_image_request: { image_repository_id } },
    session,
  )

describe('the photo bank', () => {
  it('keeps pictures byte for byte, and tells their size and its own', async () => {
    const png = aPng(7, 5, 1, 2, 3)
    const kept = await upload(png, { file_name: 'foot.png', group_id: '9' })
    expect(kept).toMatchObject({
      result: {
        is_success: true,
        file_name: 'foot.png',
        width: 7,
        height: 5,
        photobank_url: expect.stringMatching(/^http.*\/kf\/S\d{24}\.png$/),
        photobank_used_size: String(png.length),
      },
    })
    const reply = await shop.gateway.fetch(urlOf(kept))
    expect(reply.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(png)
    expect((await shop.gateway.fetch(`${shop.gateway.url}/kf/S1.png`)).status).toBe(404)
    const gif = aGif(1, 1)
    await upload(gif)
    expect(await shop.call('aliexpress.photobank.redefining.getphotobankinfo')).toMatchObject({
      result: { useage: png.length + gif.length, capicity: 1_073_741_824 },
    })
  })

  it('takes them by its older method, too', async () => {
    const kept = await upload(aPng(2, 3), {}, 'aliexpress.photobank.redefining.uploadimage')
    expect(kept).toMatchObject({ result: { success: true, file_name: 'lamp.png', width: 2, height: 3 } })
    expect((await shop.gateway.fetch(urlOf(kept))).status).toBe(200)
  })

  it('lists them by group, newest first, for their own account', async () => {
    await upload(aPng(1, 1), { group_id: '9', file_name: 'one' })
    await upload(aPng(2, 2), { file_name: 'two' })
    expect(await list()).toMatchObject({
      result: { total: 2, total_page: 1, images: [{ display_name: 'two', width: 2 }, { display_name: 'one' }] },
    })
    expect(await list({ group_id: '9' })).toMatchObject({ result: { total: 1, images: [{ display_name: 'one' }] } })
    expect(await list({ page_size: 1, current_page: 2 })).toMatchObject({
      result: { total: 2, total_page: 2, images: [{ display_name: 'one' }] },
    })
    expect(await list({}, 'other')).toMatchObject({ result: { total: 0 } })
  })

  it('gives up a picture that no product shows, to its owner', async () => {
    const url = urlOf(await upload(aPng(3, 3)))
    await shop.call('aliexpress.solution.product.post', {
      post_product_request: { ...aLamp, main_image_urls_list: [url] },
    })
    const { images } = ((await list()) as unknown as { result: { images: { iid: number; reference_count: number }[] } })
      .result
    const [image] = images
    expect(image?.reference_count).toBe(1)
    expect(await remove(image?.iid ?? 0)).toMatchObject({ result: { is_success: false } })
    await upload(aPng(4, 4))
    expect(await remove((image?.iid ?? 0) + 1, 'other')).toMatchObject({ result: { is_success: false } })
    expect(await remove((image?.iid ?? 0) + 1)).toMatchObject({ result: { is_success: true } })
    expect(await list()).toMatchObject({ result: { total: 1 } })
    expect(
      await shop.call('aliexpress.ds.text.search', {
        keyWord: 'quokka',
        local: 'en_US',
        countryCode: 'US',
        currency: 'USD',
      }),
    ).toMatchObject({ data: { products: [{ itemMainPic: url }] } })
  })

  it('are kept without the address of the day, those of SKUs, too', async () => {
    const url = urlOf(await upload(aPng(3, 3)))
    const path = new URL(url).pathname
    const attribute = { sku_attribute_name: 'Color', sku_attribute_value: 'Black', sku_image: url }
    const sku = { sku_code: 'A', inventory: 1, price: '9.00', sku_attributes_list: [attribute] }
    const request = { ...aLamp, main_image_urls_list: [url], sku_info_list: [sku] }
    const answer = await shop.call('aliexpress.solution.product.post', { post_product_request: request })
    const { product_id } = (answer as unknown as { result: { product_id: number } }).result
    expect(shop.gateway.state.products.find(String(product_id))).toMatchObject({
      imageUrls: [path],
      skus: [{ properties: [{ imageUrl: path }] }],
    })
    expect(await shop.call('aliexpress.solution.product.info.get', { product_id })).toMatchObject({
      result: { aeop_ae_product_s_k_us: [{ aeop_s_k_u_property_list: [{ sku_image: url }] }] },
    })
  })

  it('refuses what is no picture', async () => {
    expect(await upload(undefined)).toMatchObject({ error_response: { code: 40 } })
    expect(await upload(Buffer.from('<svg/>'))).toMatchObject({ error_response: { code: 3 } })
    expect(await upload(Buffer.alloc(5_242_881))).toMatchObject({ error_response: { code: 3 } })
    expect(await list()).toMatchObject({ result: { total: 0 } })
  })
})
