import { authorize } from '../authorize.ts'
import type { Method } from './method-facts.ts'
import { orderParameters, shippedOrder } from './shipped-order.ts'
import type { Samples } from './sample-request.ts'
import { sellerLive } from './seller-live.ts'
import { sendRequest } from './send-request.ts'

const create: Method = {
  name: '/auth/token/create',
  protocol: 'iop',
  session: false,
  detail: 'full',
  params: [{ name: 'code', type: 'string' }],
  response: [],
}

/** Values that can be used once, so that each call needs its own: a code from the consent page, a refresh token, an order. A `uuid` is left out: it spoils the code. */
export async function liveParameters(url: string, method: string, samples: Samples): Promise<Samples> {
  const ofOrder = orderParameters[method]
  if (ofOrder !== undefined) return { ...samples, ...ofOrder(await shippedOrder(url)) }
  const ofSeller = sellerLive[method]
  if (ofSeller !== undefined) return { ...samples, ...(await ofSeller(url)) }
  if (/auth.token.(?:security.)?create/u.test(method)) return { code: await authorize(url) }
  if (!/auth.token.(?:security.)?refresh$/u.test(method)) return samples
  const { text } = await sendRequest(url, create, 'rest', { code: await authorize(url) }, 'json')
  return { refresh_token: String((JSON.parse(text) as { readonly refresh_token: unknown }).refresh_token) }
}
