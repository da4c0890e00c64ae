import { createHash, createHmac } from 'node:crypto'
import { afterEach } from 'vitest'
import { createGateway, type Gateway, type GatewayOptions } from '../src/index.ts'

const open: Gateway[] = []

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close()
})

/** 2019-01-01 12:00:00 GMT+8, the base document's sample time. */
export const NOON = Date.UTC(2019, 0, 1, 4)

/** A gateway without a port at the base document's time, closed after the test. */
export async function openGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const gateway = await createGateway({ port: null, clock: NOON, ...options })
  open.push(gateway)
  return gateway
}

export type Parameters = Readonly<Record<string, string>>

const sorted = (parameters: Parameters) =>
  Object.keys(parameters)
    .sort()
    .map((name) => name + parameters[name])
    .join('')

/** Written from the documents, apart from the SDK's signer: TOP md5. */
export const topSign = (parameters: Parameters, secret = 'helloworld') =>
  createHash('md5')
    .update(secret + sorted(parameters) + secret)
    .digest('hex')
    .toUpperCase()

/** Written from the documents, apart from the SDK's signer: TOP hmac, which is HMAC-MD5. */
export const hmacMd5 = (parameters: Parameters, secret = 'helloworld') =>
  createHmac('md5', secret).update(sorted(parameters)).digest('hex').toUpperCase()

/** Written from the documents, apart from the SDK's signer: IOP sha256. */
export const iopSign = (parameters: Parameters, path = '', secret = 'helloworld') =>
  createHmac('sha256', secret)
    .update(path + sorted(parameters))
    .digest('hex')
    .toUpperCase()

/** A call of taobao.time.get on TOP that is right in every respect. */
export const topCall = {
  method: 'taobao.time.get',
  app_key: '12345678',
  timestamp: '2019-01-01 12:00:00',
  format: 'json',
  v: '2.0',
  sign_method: 'md5',
}

/** The base document's example, right in every respect. */
export const fulfil = {
  ...topCall,
  method: 'aliexpress.solution.order.fulfill',
  session: 'test',
  logistics_no: 'ES2019COM0000123456',
  out_ref: '1000006270175804',
  send_type: 'all',
  service_name: 'SPAIN_LOCAL_CORREOS',
}

/** A call of aliexpress.ds.text.search on /sync that is right in every respect. */
export const syncCall = {
  method: 'aliexpress.ds.text.search',
  app_key: '12345678',
  timestamp: String(NOON),
  sign_method: 'sha256',
  keyWord: 'lamp',
  local: 'en_US',
  countryCode: 'US',
  currency: 'USD',
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: Record<string, Record<string, unknown>>
}

/** Sends parameters as a POST form, signed unless they bring a `sign`. */
export async function ask(gateway: Gateway, path: string, parameters: Parameters): Promise<Reply> {
  const signed = { ...parameters }
  if (!('sign' in signed)) {
    const own = path.startsWith('/rest/') ? path.slice('/rest'.length) : ''
    signed['sign'] = path === '/router/rest' ? topSign(parameters) : iopSign(parameters, own)
  }
  return read(await gateway.fetch(gateway.url + path, { method: 'POST', body: new URLSearchParams(signed) }))
}

export async function read(response: Response): Promise<Reply> {
  const text = await response.text()
  const json = text.startsWith('{') ? (JSON.parse(text) as Reply['json']) : {}
  return { status: response.status, headers: response.headers, text, json }
}

/** Leaves out members. */
export function without(parameters: Parameters, ...names: string[]): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)))
}
