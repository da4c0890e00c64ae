/** What a shop, its seller and time do to a gateway: calls as any client signs them, and nothing of the gateway's inside. */
import type { Gateway } from '@aeop/gateway'
import { encodePairs } from '../send.ts'
import { type Pairs, signIop } from '../independent-signer.ts'
import { application } from '../start-gateway.ts'

/** What a client is left with: an answer's fields, a code of the platform, or nothing. */
export type Came =
  | { readonly value: Readonly<Record<string, unknown>> }
  | { readonly code: string; readonly subCode?: string }
  | { readonly lost: true }

/** One business call on `/sync`, without a socket. */
export async function call(gateway: Gateway, method: string, params: Readonly<Record<string, unknown>>): Promise<Came> {
  const business = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const unsigned: Pairs = [
    ['method', method],
    ['app_key', application.appKey],
    ['session', application.session],
    ['timestamp', String(gateway.clock.now())],
    ['sign_method', 'sha256'],
    ['format', 'json'],
    ['simplify', 'true'],
    ...business,
  ]
  const body = encodePairs([...unsigned, ['sign', signIop(unsigned, application.secret)]], '+')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  let text: string
  try {
    text = await (await gateway.fetch(`${gateway.url}/sync`, { method: 'POST', headers, body })).text()
  } catch {
    return { lost: true }
  }
  const answer = JSON.parse(text) as Record<string, unknown> & {
    error_response?: { code: string | number; sub_code?: string }
  }
  if (answer.error_response !== undefined) {
    const { code, sub_code: subCode } = answer.error_response
    return { code: String(code), ...(subCode === undefined ? {} : { subCode }) }
  }
  return { value: answer }
}
