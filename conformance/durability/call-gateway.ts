import { signIop } from '../independent-signer.ts'

const APP = { appKey: '12345678', secret: 'helloworld' }

export type Answer = Readonly<Record<string, unknown>>

/**
 * A signed call of a business method on `/sync`, or of a path such as `/auth/token/create`.
 *
 * @throws {TypeError} where no whole answer came.
 */
export async function callGateway(url: string, method: string, params: Readonly<Record<string, string>>) {
  const path = method.startsWith('/') ? method : ''
  const pairs: [string, string][] = Object.entries({
    app_key: APP.appKey,
    // Noon, where the gateway's clock begins: a round lasts for seconds.
    timestamp: String(Date.UTC(2019, 0, 1, 4)),
    sign_method: 'sha256',
    ...params,
    ...(path === '' ? { method } : {}),
  })
  pairs.push(['sign', signIop(pairs, APP.secret, path)])
  const endpoint = path === '' ? `${url}/sync` : `${url}/rest${path}`
  const response = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(pairs) })
  const answer = JSON.parse(await response.text()) as Answer
  const [inner] = Object.values(answer)
  return path === '' ? (inner as Answer) : answer
}
