// @ts-check
import { createHash, createHmac } from 'node:crypto'
import { nastyTexts } from './nasty-text.mjs'

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {Record<string, string>} Parameters */

const now = () => String(Date.now())
const gmt8 = () => new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 19).replace('T', ' ')
const top = () => ({ app_key: '12345678', timestamp: gmt8(), format: 'json', v: '2.0', sign_method: 'md5' })
const iop = () => ({ app_key: '12345678', timestamp: now(), sign_method: 'sha256' })

/** Calls that are right in every respect. They read, or write what can be written only once, so that the state does not grow. */
const calls = [
  () => ({ path: '/router/rest', parameters: { ...top(), method: 'taobao.time.get' } }),
  () => ({
    path: '/router/rest',
    parameters: {
      ...top(),
      method: 'aliexpress.solution.order.get',
      session: 'test',
      param0: '{"page_size":5,"current_page":1,"order_status_list":["FINISH"]}',
    },
  }),
  () => ({
    path: '/router/rest',
    parameters: {
      ...top(),
      method: 'aliexpress.solution.order.fulfill',
      session: 'test',
      logistics_no: 'ES2019COM0000123456',
      out_ref: '1000006270175804',
      send_type: 'all',
      service_name: 'SPAIN_LOCAL_CORREOS',
    },
  }),
  () => ({
    path: '/sync',
    parameters: {
      ...iop(),
      method: 'aliexpress.ds.product.get',
      session: 'test',
      product_id: '1005003784285827',
      ship_to_country: 'US',
    },
  }),
  () => ({
    path: '/sync',
    parameters: {
      ...iop(),
      method: 'aliexpress.ds.text.search',
      keyWord: 'lamp',
      local: 'en_US',
      countryCode: 'US',
      currency: 'USD',
      simplify: 'true',
    },
  }),
  () => ({ path: '/rest/auth/token/create', parameters: { ...iop(), code: '3_12345678_nothing' } }),
  () => ({ path: '/router/batch', parameters: { ...top(), method: 'taobao.time.get', session: 'test' } }),
  () => ({
    path: '/sync',
    parameters: {
      ...iop(),
      method: 'aliexpress.ds.image.search',
      session: 'test',
      target_language: 'EN',
      target_currency: 'USD',
      shpt_to: 'US',
    },
  }),
]

/**
 * A request in one of the dialects of real clients, as the pieces that mutations work on.
 * @param {Random} random
 * @returns {{ verb: string, target: string, headers: [string, string][], body: Buffer }}
 */
export function validRequest(random) {
  const { path, parameters } = random.pick(calls)()
  /** @type {Parameters} */
  const all = { ...parameters }
  // Before signing, so that the request gets past the signature and deep into the operations.
  if (random.chance(0.4)) put(all, random.pick([...Object.keys(all), ...nastyTexts]), random.pick(nastyTexts))
  if (random.chance(0.2)) delete all[random.pick(Object.keys(all))]
  const isBatch = path === '/router/batch'
  const batch = isBatch ? batchBody(random) : ''
  put(all, 'sign', sign(path, all, batch))
  const [query, fields] = split(random, all, isBatch ? 1 : random.pick([0, 0, 0.5, 1]))
  const { type, body } = isBatch
    ? { type: 'text/plain;charset=UTF-8', body: Buffer.from(batch) }
    : random.pick(encoders)(fields, random)
  const verb = random.pick(['POST', 'POST', 'POST', 'GET', 'PUT', 'HEAD'])
  const text = query.toString()
  const target = `${random.chance(0.05) ? 'http://127.0.0.1' : ''}${path}${text && `?${text}`}`
  /** @type {[string, string][]} */
  const headers = [['Host', '127.0.0.1']]
  if (type !== '') headers.push(['Content-Type', type])
  if (random.chance(0.3)) headers.push(['Accept-Encoding', random.pick(['gzip', 'gzip;q=0', '*', 'br, gzip;q=0.5'])])
  return { verb, target, headers, body }
}

/** Sets a member of any name, `__proto__` included. @param {Parameters} parameters @param {string} name @param {string} value */
function put(parameters, name, value) {
  Object.defineProperty(parameters, name, { value, enumerable: true, configurable: true, writable: true })
}

/** @param {Random} random */
function batchBody(random) {
  const segments = Array.from({ length: random.below(8) }, () =>
    random.pick([
      'N',
      '',
      'method=taobao.time.get',
      'method=x&session=y',
      '#PUBLIC#session=test',
      random.pick(nastyTexts),
    ]),
  )
  return segments.join('\r\n-S-\r\n')
}

/** @param {string} path @param {Parameters} parameters @param {string} body only of a batch: it is signed behind the parameters */
function sign(path, parameters, body) {
  const names = Object.keys(parameters).sort()
  const text = names.map((name) => name + parameters[name]).join('') + body
  if (path.startsWith('/router'))
    return createHash('md5').update(`helloworld${text}helloworld`).digest('hex').toUpperCase()
  const prefix = path.startsWith('/rest/') ? path.slice('/rest'.length) : ''
  return createHmac('sha256', 'helloworld')
    .update(prefix + text)
    .digest('hex')
    .toUpperCase()
}

/** Some parameters to the query, the rest to the body. @param {Random} random @param {Parameters} all @param {number} share @returns {[URLSearchParams, [string, string][]]} */
function split(random, all, share) {
  const query = new URLSearchParams()
  /** @type {[string, string][]} */
  const fields = []
  for (const [name, value] of Object.entries(all)) {
    if (random.chance(share)) query.append(name, value)
    else fields.push([name, value])
  }
  return [query, fields]
}

/** What a PNG begins with. */
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** @type {((fields: [string, string][], random: Random) => { type: string, body: Buffer })[]} */
const encoders = [
  (fields) => ({
    type: 'application/x-www-form-urlencoded;charset=UTF-8',
    body: Buffer.from(`${new URLSearchParams(fields)}`),
  }),
  (fields) => ({ type: '', body: Buffer.from(`${new URLSearchParams(fields)}`) }),
  (fields) => ({ type: 'application/json', body: Buffer.from(JSON.stringify(Object.fromEntries(fields))) }),
  (fields) => ({
    type: 'text/plain;charset=UTF-8',
    body: Buffer.from(fields.map((pair) => pair.join('=')).join('\r\n-S-\r\n')),
  }),
  multipart,
]

/** @param {[string, string][]} fields @param {Random} random */
function multipart(fields, random) {
  const boundary = random.pick(['123456789', '----WebKitFormBoundaryAbC', 'PYTHON_SDK_BOUNDARY'])
  const disposition = random.pick(['form-data', 'file'])
  const parts = fields.map(([name, value]) =>
    Buffer.from(`Content-Disposition:form-data;name="${name}"\r\nContent-Type:text/plain\r\n\r\n${value}`),
  )
  for (let files = random.below(3); files > 0; files--) {
    const head = `Content-Disposition: ${disposition}; name="image_file_bytes"; filename="${random.pick(['a.png', '图.png', '', 'a" '])}"\r\n\r\n`
    parts.push(Buffer.concat([Buffer.from(head), random.pick([PNG, Buffer.alloc(0)]), random.bytes(random.below(300))]))
  }
  const body = parts.flatMap((part) => [Buffer.from(`\r\n--${boundary}\r\n`), part])
  return {
    type: `multipart/form-data;charset=UTF-8;boundary=${boundary}`,
    body: Buffer.concat([...body, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
