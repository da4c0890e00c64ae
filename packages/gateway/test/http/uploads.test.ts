import { describe, expect, it } from 'vitest'
import { NOON, openGateway, read, syncCall, iopSign, topCall, topSign, without, type Parameters } from '../ask.ts'
import { aPng } from '../operations/a-picture.ts'
import type { Gateway } from '../../src/index.ts'

const bytes = aPng(4, 3, 0, 13, 10, 45, 45, 255, 254)
const onTop: Parameters = { ...topCall, session: 'test', method: 'aliexpress.image.redefining.uploadtempimage' }
const onSync: Parameters = {
  ...without(syncCall, 'keyWord', 'local', 'countryCode', 'currency'),
  timestamp: String(NOON),
  session: 'test',
  method: 'aliexpress.image.redefining.uploadtempimage',
}

async function upload(
  gateway: Gateway,
  path: string,
  parameters: Parameters,
  parts: readonly [string, Blob | string][],
) {
  const body = new FormData()
  const sign = path === '/sync' ? iopSign(parameters) : topSign(parameters)
  for (const [name, value] of Object.entries({ ...parameters, sign })) body.append(name, value)
  for (const [name, part] of parts) {
    if (typeof part === 'string') body.append(name, part)
    else body.append(name, part, '图 one.png')
  }
  return read(await gateway.fetch(gateway.url + path, { method: 'POST', body }))
}

const result = (json: object) => Object.values(json as Record<string, { result: Record<string, string> }>)[0]?.result
const blob = new Blob([bytes], { type: 'application/x-anything' })

describe.each([
  ['/router/rest', onTop],
  ['/sync', onSync],
])('a picture over %s', (path, call) => {
  it('keeps its bytes and name through multipart, is never signed, and is served with its format', async () => {
    const gateway = await openGateway()
    const { json, headers } = await upload(gateway, path, call, [['file_data', blob]])
    expect(headers.get('x-aeop-simulated')).toBe('stateful')
    expect(result(json)).toMatchObject({ is_success: true, src_file_name: '图 one.png', width: 4, height: 3 })
    const url = result(json)?.['url'] ?? ''
    const served = await gateway.fetch(url)
    expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    })
    gateway.reset()
    expect((await gateway.fetch(url)).status).toBe(404)
  })

  it('is refused as what it is: a text, no picture, absent', async () => {
    const gateway = await openGateway()
    const refusal = async (parts: readonly [string, Blob | string][], more: Parameters = {}) => {
      const { text, headers } = await upload(gateway, path, { ...call, ...more }, parts)
      return [/"code":"?(\w+)/.exec(text)?.[1], headers.get('x-aeop-reason')]
    }
    const [failed, invalid, missing] =
      path === '/sync' ? ['InvalidParameter', 'InvalidParameter', 'MissingParameter'] : ['3', '41', '40']
    expect(await refusal([], { file_data: 'text' })).toEqual([invalid, 'file-sent-as-text'])
    expect(await refusal([['file_data', new Blob(['<svg/>'])]])).toEqual([failed, 'picture-unreadable'])
    expect(await refusal([['file_date', blob]])).toEqual([missing, null])
  })

  it('counts once where two have its name: the first one, as with texts', async () => {
    const gateway = await openGateway()
    const { json } = await upload(gateway, path, call, [
      ['file_data', blob],
      ['file_data', new Blob([aPng(9, 9)])],
    ])
    expect(result(json)).toMatchObject({ width: 4, height: 3 })
  })

  it('changes nothing about the signature under a name that is no file parameter', async () => {
    const gateway = await openGateway()
    const { json } = await upload(gateway, path, call, [
      ['file_data', blob],
      ['stray', blob],
    ])
    expect(result(json)).toMatchObject({ is_success: true })
  })

  it('whose multipart body cannot be read is refused, with the reason', async () => {
    const gateway = await openGateway()
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const response = await gateway.fetch(gateway.url + path, { method: 'POST', headers, body: '--x\r\nContent-Dispo' })
    const { text, headers: answered } = await read(response)
    // Without a format that could be read TOP answers in XML.
    expect(text).toMatch(path === '/sync' ? /"code":"InvalidParameter"/ : /<code>3<\/code><msg>Upload fail<\/msg>/)
    expect(answered.get('x-aeop-reason')).toBe('upload-unreadable')
  })
})

it('an address nobody was given is a page', async () => {
  const gateway = await openGateway()
  const response = await gateway.fetch(`${gateway.url}/uploads/x`)
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html;charset=UTF-8'])
})
