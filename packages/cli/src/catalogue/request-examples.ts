import { createClient, file, type HttpRequest, type Parameters } from '@aeop/sdk'
import type { MethodFact } from '@aeop/sdk/catalogue'
import { embeddedApp } from '../embedded-app.ts'
import type { SampleParameters } from './sample-parameters.ts'

/** The same call as two HTTP requests, signed with the secret that every new gateway knows. */
export interface RequestExamples {
  /** A command line for sh. */
  readonly curl: string
  /** A GET; absent where the call sends files, which no URL carries. */
  readonly url?: string
}

/**
 * @param now Time of the signature, in epoch milliseconds.
 */
export async function requestExamples(
  fact: MethodFact,
  { values, files }: SampleParameters,
  now: number,
): Promise<RequestExamples> {
  // Files are not signed, so any bytes do.
  const uploads = Object.entries(files).map(([name, path]) => [name, file(new Uint8Array(1), { name: path })] as const)
  const parameters: Parameters = { ...values, ...Object.fromEntries(uploads) }
  const post = await signedRequest(fact, parameters, 'POST', now)
  const curl = curlLine(post, files)
  if (uploads.length > 0) return { curl }
  return { curl, url: (await signedRequest(fact, parameters, 'GET', now)).url }
}

async function signedRequest(
  fact: MethodFact,
  parameters: Parameters,
  httpMethod: 'GET' | 'POST',
  now: number,
): Promise<HttpRequest> {
  const { appKey, appSecret, gateway, session } = embeddedApp
  const protocol = fact.protocol === 'top' ? 'top' : 'iop'
  const client = createClient({ appKey, appSecret, gateway, protocol, httpMethod, now: () => now, check: false })
  try {
    return await client.buildRequest(fact.name, parameters, { session: fact.session === false ? null : session })
  } finally {
    await client.close()
  }
}

function curlLine({ url, body }: HttpRequest, files: SampleParameters['files']): string {
  const isForm = typeof body !== 'object'
  const fields = isForm ? new URLSearchParams(body ?? '') : body.fields
  const texts = Array.from(
    fields,
    ([name, value]) => `${isForm ? '--data-urlencode' : '--form-string'} ${quoted(`${name}=${value}`)}`,
  )
  const uploads = Object.entries(files).map(([name, path]) => `-F ${quoted(`${name}=@${path}`)}`)
  return [`curl ${quoted(url)}`, ...texts, ...uploads].join(' \\\n  ')
}

/** For sh. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
