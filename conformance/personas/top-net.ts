import type { ClientCall } from '../clients/client.ts'
import { type Pairs, signTop } from '../independent-signer.ts'
import { readOnlyMember, readXmlRoot, readJavaFlat } from '../readers/read-answers.ts'
import { javaMultipart } from '../wire/java-multipart.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { chinaText } from '../wire/timestamps.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

/** Empty values are dropped, blank ones are not (top-protocol 2.6). */
const notEmpty = ([, value]: readonly [string, string]): boolean => value !== ''

const boundary = '8DE2A5F04C3B1F2'
const separator = '\r\n-S-\r\n'

function bodyOf(params: Pairs, { files, batch }: ClientCall): { readonly type: string; readonly body: Buffer } {
  if (batch !== undefined) {
    const segments = batch.map((one) => formText([['method', one.method], ...one.params], encodings.dotNet))
    return { type: 'text/plain;charset=utf-8', body: Buffer.from(segments.join(separator)) }
  }
  if (files === undefined) {
    const type = 'application/x-www-form-urlencoded;charset=utf-8'
    return { type, body: Buffer.from(formText(params, encodings.dotNet)) }
  }
  return {
    type: `multipart/form-data;charset=utf-8;boundary=${boundary}`,
    body: javaMultipart(boundary, params, files),
  }
}

export const topNet: Persona = {
  name: 'official TOP .NET 20230831',
  language: 'C#',
  source: 'top-protocol 2.4 to 2.6, 5.1, 5.4; DefaultTopClient.cs of bosima/TopSdk',
  home: 'top',
  gzip: 'optional',
  cannot: {
    'token-path': 'knows no system calls',
    'token-method': 'knows no system calls',
    'token-sync': 'knows no system calls',
    'rest-2.0': 'knows no system calls',
    get: 'its client only posts',
    md5: 'its client signs with hmac, always',
    'hmac-sha256': 'its client signs with hmac, always',
    sha256: 'its client signs with hmac, always',
  },
  write(call, { appKey, secret, now }, host) {
    const { method, session, answer, batch } = call
    const common: Pairs = [
      ...(batch === undefined ? ([['method', method]] as const) : []),
      ['v', '2.0'],
      ['sign_method', 'hmac'],
      ['app_key', appKey],
      ['format', answer === 'json' || answer === 'simplify' || batch !== undefined ? 'json' : 'xml'],
      ['partner_id', 'top-sdk-net-20230831'],
      // The machine's local time; on a machine in China that is GMT+8.
      ['timestamp', chinaText(now)],
      ...(session === undefined ? [] : ([['session', session]] as const)),
      ...(answer === 'simplify' ? ([['simplify', 'true']] as const) : []),
    ]
    const raw = batch === undefined ? '' : bodyOf([], call).body.toString('utf8')
    const all = [...(batch === undefined ? call.params.filter(notEmpty) : []), ...common]
    const signed: Pairs = [...all, ['sign', signTop(all, secret, 'hmac', raw)]]
    const { type, body } = bodyOf(signed, call)
    return {
      verb: 'POST',
      target: batch === undefined ? configuredPath(call) : `/router/batch?${formText(signed, encodings.dotNet)}`,
      headers: [
        ...(call.gzip === false ? [] : [['Accept-Encoding', 'gzip'] as const]),
        ['User-Agent', 'top-sdk-net'],
        ['Accept', 'text/xml,text/javascript'],
        ['Content-Type', type],
        ['Host', host],
        ['Content-Length', String(body.length)],
        ['Connection', 'Keep-Alive'],
      ],
      body,
    }
  },
  read(text, { answer, batch }) {
    if (batch !== undefined) return { code: null, value: text.split(separator).map(readOnlyMember) }
    if (answer === 'simplify') return readJavaFlat(text)
    return answer === 'json' ? readOnlyMember(text) : readXmlRoot(text)
  },
}
