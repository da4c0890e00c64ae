import { authorize } from '../authorize.ts'
import type { Method } from './method-facts.ts'
import type { Samples } from './sample-request.ts'
import { sendRequest } from './send-request.ts'

const create: Method = {
  name: '/auth/token/create',
  protocol: 'iop',
  session: false,
  detail: 'full',
  params: [{ name: 'code', type: 'string' }],
  response: [],
}

/** Values that can be used once, so that each call needs its own: a code from the consent page, a refresh token. A `uuid` is left out: it spoils the code. */
export async function liveParameters(url: string, method: string, samples: Samples): Promise<Samples> {
  if (method === create.name) return { code: await authorize(url) }
  if (method !== '/auth/token/refresh') return samples
  const { text } = await sendRequest(url, create, 'rest', { code: await authorize(url) }, 'json')
  return { refresh_token: String((JSON.parse(text) as { readonly refresh_token: unknown }).refresh_token) }
}
