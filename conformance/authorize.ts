import { application } from './start-gateway.ts'

/**
 * An authorization code for the application, had as a browser has it: by following its link to the consent page.
 *
 * Source: documents 1364 and 1590. On a platform that asks a human being first this throws.
 */
export async function authorize(url: string): Promise<string> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: application.appKey,
    redirect_uri: 'http://127.0.0.1/callback',
    state: 'a state & more',
    // The gateway's first account consents at once: its page asks a human being otherwise.
    account: '220000458001',
  })
  const response = await fetch(`${url}/oauth/authorize?${query.toString()}`, { redirect: 'manual' })
  const callback = new URL(response.headers.get('location') ?? 'about:blank').searchParams
  const code = callback.get('code')
  if (code === null || callback.get('state') !== 'a state & more') {
    throw new Error(`no redirect with code and state: ${response.status} ${await response.text()}`)
  }
  return code
}
