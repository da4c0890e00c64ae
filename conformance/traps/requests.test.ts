/** Traps of existing clients in writing requests: the SDK is free of each. */
import type { ClientOptions, Parameters } from '@aeop/sdk'
import { describe, expect, it } from 'vitest'

import { signIop, signTop } from '../independent-signer.ts'
import { application } from '../start-gateway.ts'
import { clientOf } from './clients-of.ts'
import { type Asked, smallServer } from './small-server.ts'

const product = 'aliexpress.ds.product.get'
const found = { body: '{"aliexpress_ds_product_get_response":{"rsp_code":200,"request_id":"1"}}' }

/** What a server is asked when the SDK makes one call. */
async function askedBy(parameters: Parameters, options: Partial<ClientOptions> = {}, path = '/sync'): Promise<Asked> {
  const { url, asked } = await smallServer(() => found)
  await clientOf(url + path, options).callUntyped(product, parameters)
  expect(asked).toHaveLength(1)
  const [only] = asked
  if (only === undefined) throw new Error('nothing was asked')
  return only
}

/** The parts of a multipart request, by Node's own reader. */
const formOf = ({ headers, body }: Asked): Promise<FormData> =>
  new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()

describe('values', () => {
  it('D-04, D-11, D-24, D-31: what is unset, null, empty or blank is neither signed nor sent', async () => {
    const { parameters } = await askedBy({ a: undefined, b: null, c: '', d: '  ', e: 'set' })
    expect(['a', 'b', 'c', 'd', 'e'].filter((name) => parameters.has(name))).toEqual(['e'])
    expect([...parameters.values()]).not.toContain('undefined')
    expect([...parameters.values()]).not.toContain('null')
    expect(parameters.get('sign')).toBe(signIop([...parameters], application.secret))
  })

  it('D-47: what is sent is what is signed, to the letter, blanks inside included', async () => {
    const text = ' a  b\r\n+%20&=é😀 '
    const { parameters } = await askedBy({ text })
    expect(parameters.get('text')).toBe(text)
    expect(parameters.get('sign')).toBe(signIop([...parameters], application.secret))
  })

  it.each([['md5', '/router/rest'] as const, ['sha256', '/sync'] as const])(
    'D-13, D-37: objects, lists, numbers and booleans are signed with %s as they are sent',
    async (signMethod, path) => {
      const given = {
        object: { b: 1, a: [true, null] },
        list: ['x y', 2],
        yes: true,
        no: false,
        amount: 1.5,
        id: 9_007_199_254_740_993n,
      }
      const { parameters } = await askedBy(given, { signMethod }, path)
      const texts = ['object', 'list', 'yes', 'no', 'amount', 'id'].map((name) => parameters.get(name))
      expect(texts).toEqual(['{"b":1,"a":[true,null]}', '["x y",2]', 'true', 'false', '1.5', '9007199254740993'])
      const sign =
        path === '/sync'
          ? signIop([...parameters], application.secret)
          : signTop([...parameters], application.secret, 'md5')
      expect(parameters.get('sign')).toBe(sign)
    },
  )

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['NaN', NaN],
    ['a number with lost digits', 2 ** 53],
    ['a class that is not plain data', new Map([['a', 1]])],
  ])('D-04: %s is refused before anything is sent', async (_, value) => {
    const { url, asked } = await smallServer(() => found)
    const call = clientOf(`${url}/sync`).callUntyped(product, { value } as unknown as Parameters)
    await expect(call).rejects.toMatchObject({ code: 'invalid-argument', where: 'value' })
    expect(asked).toEqual([])
  })

  it('D-17: the parameters of the caller are left as they are', async () => {
    const parameters = Object.freeze({
      product_id: '1',
      nested: Object.freeze({ list: Object.freeze([1, 2]) }),
      unset: undefined,
    })
    await askedBy(parameters)
    expect(parameters).toEqual({ product_id: '1', nested: { list: [1, 2] }, unset: undefined })
    expect(Object.keys(parameters)).toEqual(['product_id', 'nested', 'unset'])
  })

  it('D-17, D-18: each parameter travels once, in the query or in the body', async () => {
    for (const httpMethod of ['GET', 'POST'] as const) {
      const { target, body } = await askedBy({ product_id: '1' }, { httpMethod })
      const [, query = ''] = target.split('?')
      const names = [...new URLSearchParams(query).keys(), ...new URLSearchParams(body.toString()).keys()]
      expect(names.length).toBe(new Set(names).size)
      expect(httpMethod === 'GET' ? body.length : query.length).toBe(0)
    }
  })
})

describe('files', () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))

  it('D-15: lists and objects are no files', async () => {
    const { headers } = await askedBy({ list: [1, 2], object: { a: 1 }, text: 'x' })
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/u)
  })

  it('D-36: a text that begins with @ is text, on every way', async () => {
    const here = `@${import.meta.filename}`
    const alone = await askedBy({ note: here, nested: { note: here } })
    expect(alone.parameters.get('note')).toBe(here)
    expect(alone.parameters.get('nested')).toBe(JSON.stringify({ note: here }))
    expect(alone.parameters.get('sign')).toBe(signIop([...alone.parameters], application.secret))
    const beside = await formOf(await askedBy({ note: here, image: bytes }))
    expect(beside.get('note')).toBe(here)
  })

  it('D-23, D-29: bytes arrive as they are, as a file with a name, and are not signed', async () => {
    const form = await formOf(await askedBy({ image: bytes, text: 'a\r\nb' }))
    const image = form.get('image')
    if (!(image instanceof File)) throw new Error('the bytes came as text')
    expect(Buffer.from(await image.arrayBuffer()).equals(bytes)).toBe(true)
    expect(image.name).not.toBe('')
    const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? ([[name, value]] as const) : []))
    expect(form.get('sign')).toBe(signIop(texts, application.secret))
  })
})

describe('where requests go', () => {
  it('D-46: the gateway that was given gets every request, each once', async () => {
    const { url, asked } = await smallServer(({ target }) =>
      target.startsWith('/router/batch') ? { body: '{"time_get_response":{"time":"x"}}' } : found,
    )
    await clientOf(`${url}/router/rest`, { httpMethod: 'GET' }).callUntyped(product, { product_id: '1' })
    await clientOf(`${url}/router/rest`).callUntyped(product, { product_id: '1' })
    await clientOf(`${url}/router/rest`).callUntyped(product, { image: Buffer.from('x') })
    await clientOf(`${url}/router/rest`).batch([{ method: 'taobao.time.get' }])
    await clientOf(url)
      .callUntyped('/auth/token/create', { code: 'c' })
      .catch(() => 'answered as a product')
    expect(asked.map(({ verb, target }) => `${verb} ${target.split('?')[0]}`)).toEqual([
      'GET /router/rest',
      'POST /router/rest',
      'POST /router/rest',
      'POST /router/batch',
      'POST /rest/auth/token/create',
    ])
  })

  it('D-34: the headers of the request that was built are those that leave', async () => {
    const { url, asked } = await smallServer(() => found)
    const client = clientOf(`${url}/sync`)
    const { headers } = await client.buildRequest(product, { product_id: '1' })
    await client.callUntyped(product, { product_id: '1' })
    expect(asked[0]?.headers).toMatchObject(headers)
  })

  it('D-38: a base URL that ends in a slash is the same base URL', async () => {
    const { url, asked } = await smallServer(() => found)
    for (const base of [url, `${url}/`, `${url}/sync`, `${url}/sync/`]) await clientOf(base).callUntyped(product, {})
    expect(asked.map(({ target }) => target)).toEqual(['/sync', '/sync', '/sync', '/sync'])
  })
})
