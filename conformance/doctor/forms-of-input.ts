import { type Pairs, signIop } from '../independent-signer.ts'

/** A call with a token, wrongly signed: the secret stands in front of the string. */
export function iopPairs(token: string, secret: string, appKey = '12345678'): Pairs {
  const pairs: Pairs = [
    ['method', 'aliexpress.ds.product.get'],
    ['app_key', appKey],
    ['access_token', token],
    ['timestamp', String(Date.now())],
    ['sign_method', 'sha256'],
    ['product_id', '1005003784285827'],
    ['ship_to_country', 'US'],
  ]
  return [...pairs, ['sign', signIop(pairs, secret, secret)]]
}

/** A request as people have it: URL, curl, raw HTTP, JSON, HAR. */
export function formOf(form: number, pairs: Pairs): string {
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  const url = `https://api-sg.aliexpress.com/sync?${query}`
  const type = 'application/x-www-form-urlencoded'
  const har = { log: { entries: [{ request: { method: 'GET', url, headers: [] }, response: { status: 200 } }] } }
  const forms = [
    url,
    `curl -X POST 'https://api-sg.aliexpress.com/sync' -H 'Content-Type: ${type}' --data-raw '${query.replaceAll("'", '%27')}'`,
    `POST /sync HTTP/1.1\r\nHost: api-sg.aliexpress.com\r\nContent-Type: ${type}\r\n\r\n${query}`,
    JSON.stringify(Object.fromEntries(pairs)),
    JSON.stringify(har),
  ]
  return forms[form] ?? url
}
