import type { Application, ClientCall } from '../clients/client.ts'
import { type Pairs, signTop } from '../independent-signer.ts'
import { readJavaFlat, readJavaWrapped, readXmlRoot } from '../readers/read-answers.ts'
import { javaMultipart } from '../wire/java-multipart.ts'
import { copiedJavaMap, javaMap } from '../wire/java-map.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { chinaText } from '../wire/timestamps.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

/** White space counts as nothing, and what is nothing is neither signed nor sent. */
const notBlank = ([, value]: readonly [string, string]): boolean => value.trim() !== ''

/** Two maps: what the protocol asks for, and what may be left out. */
function common(
  call: ClientCall,
  { appKey, now }: Application,
): { readonly required: Pairs; readonly optional: Pairs } {
  const { method, session, answer, signMethod = 'hmac-sha256', batch } = call
  return {
    required: [
      ...(batch === undefined ? ([['method', method]] as const) : []),
      ['v', '2.0'],
      ['app_key', appKey],
      ['timestamp', chinaText(now)],
    ],
    optional: [
      ['format', answer === 'xml' ? 'xml' : 'json'],
      ['sign_method', signMethod],
      ...(session === undefined ? [] : ([['session', session]] as const)),
      ['partner_id', 'top-sdk-java-20210623'],
      ...(answer === 'simplify' ? ([['simplify', 'true']] as const) : []),
    ],
  }
}

/** What all requests of a batch share stands in front; a request with nothing of its own is the letter N (document 104350). */
function batchBody(batch: NonNullable<ClientCall['batch']>): string {
  const [first] = batch
  const shared = batch.every(({ method }) => method === first?.method) ? first?.method : undefined
  const segments = batch.map(({ method, params, session }) => {
    const own: Pairs = [
      ...(shared === undefined ? ([['method', method]] as const) : []),
      ...params.filter(notBlank),
      ...(session === undefined ? [] : ([['session', session]] as const)),
    ]
    return own.length === 0 ? 'N' : formText(javaMap(own), encodings.java)
  })
  if (shared !== undefined) segments.unshift(`#PUBLIC#${formText([['method', shared]], encodings.java)}`)
  return segments.join('\r\n-S-\r\n')
}

function bodyOf({ params, files, batch }: ClientCall): { readonly type: string; readonly body: Buffer } {
  if (batch !== undefined) return { type: 'text/plain;charset=UTF-8', body: Buffer.from(batchBody(batch)) }
  const sent = copiedJavaMap(params.filter(notBlank))
  if (files === undefined) {
    const type = 'application/x-www-form-urlencoded;charset=UTF-8'
    return { type, body: Buffer.from(formText(sent, encodings.java)) }
  }
  const boundary = '11634798230217'
  return { type: `multipart/form-data;charset=UTF-8;boundary=${boundary}`, body: javaMultipart(boundary, sent, files) }
}

export const topJava: Persona = {
  name: 'official TOP Java 20210623',
  language: 'Java',
  source: 'clients C-15; top-protocol 2.4 to 2.6, 5.1, 5.4',
  home: 'top',
  gzip: 'optional',
  cannot: {
    'token-path': 'knows no system calls',
    'token-method': 'knows no system calls',
    'token-sync': 'knows no system calls',
    'rest-2.0': 'knows no system calls',
    get: 'its client only posts',
    sha256: 'a name of IOP only',
  },
  write(call, application, host) {
    const { required, optional } = common(call, application)
    const { type, body } = bodyOf(call)
    const signed = [...required, ...optional, ...(call.batch === undefined ? call.params.filter(notBlank) : [])]
    const raw = call.batch === undefined ? '' : body.toString('utf8')
    const sign = signTop(signed, application.secret, (call.signMethod ?? 'hmac-sha256') as 'md5', raw)
    const query = [...javaMap([...required, ['sign', sign]]), ...javaMap(optional)]
    const path = call.batch === undefined ? configuredPath(call) : '/router/batch'
    return {
      verb: 'POST',
      target: `${path}?${formText(query, encodings.java)}`,
      headers: [
        ['Accept', 'text/xml,text/javascript'],
        ['User-Agent', 'top-sdk-java'],
        ['Content-Type', type],
        ...(call.gzip === false ? [] : [['Accept-Encoding', 'gzip'] as const]),
        ['Host', host],
        ['Connection', 'keep-alive'],
        ['Content-Length', String(body.length)],
      ],
      body,
    }
  },
  read(text, { answer, batch }) {
    if (batch !== undefined) return readBatch(text)
    if (answer === 'xml') return readXmlRoot(text)
    return answer === 'simplify' ? readJavaFlat(text) : readJavaWrapped(text)
  },
}

/** Parts in request order; with another number of parts the first is the error of the whole batch. */
function readBatch(text: string) {
  const readings = text.split('\r\n-S-\r\n').map(readJavaWrapped)
  return { code: null, value: readings }
}
