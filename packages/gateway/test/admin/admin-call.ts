import type { Gateway } from '../../src/index.ts'

/** Asks the admin API of a gateway within the process. */
export async function admin(gateway: Gateway, verb: string, path: string, body?: unknown) {
  const answer = await gateway.fetch(`${gateway.url}/_aeop${path}`, {
    method: verb,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    value: (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown>,
  }
}
