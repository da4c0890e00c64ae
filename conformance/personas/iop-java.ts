import type { Application, ClientCall } from '../clients/client.ts'
import { type Pairs, signIop } from '../independent-signer.ts'
import { readJavaFlat, readJavaWrapped, readWholeJson } from '../readers/read-answers.ts'
import { javaMultipart } from '../wire/java-multipart.ts'
import { copiedJavaMap, javaMap } from '../wire/java-map.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { milliseconds } from '../wire/timestamps.ts'
import type { Persona } from './persona.ts'

const boundary = '17322338402171'

const notBlank = ([, value]: readonly [string, string]): boolean => value.trim() !== ''

/** Protocol.TOP: the name stands in the URL and among the common parameters, so it comes twice with one value (iop-protocol 1.2). */
function businessCommon({ method, session, answer }: ClientCall, app: Application): Pairs {
  return [
    ['app_key', app.appKey],
    ['v', '2.0'],
    ['timestamp', milliseconds(app.now)],
    ['method', method],
    ['format', 'json'],
    ...(session === undefined ? [] : ([['session', session]] as const)),
    ['partner_id', 'iop-sdk-java-20181207'],
    ['sign_method', 'sha256'],
    ...(answer === 'json' ? [] : ([['simplify', 'true']] as const)),
  ]
}

/** Protocol.GOP and REST_VND_2: the path stands in the URL and in front of the string to sign, no `method` at all. */
function systemCommon({ session }: ClientCall, app: Application): Pairs {
  return [
    ['app_key', app.appKey],
    ['timestamp', milliseconds(app.now)],
    ...(session === undefined ? [] : ([['access_token', session]] as const)),
    ['partner_id', 'iop-sdk-java-20181207'],
    ['sign_method', 'sha256'],
  ]
}

/** `simplify` is on unless the request itself says otherwise, which it can do in its own parameters only. */
function businessParameters({ params, answer }: ClientCall): Pairs {
  const all = answer === 'json' ? [...params, ['simplify', 'false'] as const] : params
  return copiedJavaMap(all.filter(notBlank))
}

function signed(call: ClientCall, params: Pairs, app: Application): { readonly url: string; readonly query: Pairs } {
  const { door, method, shape } = call
  if (door === 'rest') {
    const query = systemCommon(call, app)
    const sign = signIop([...query, ...params], app.secret, method)
    return { url: `/rest${shape === '2.0' ? '/2.0' : ''}${method}?`, query: javaMap([...query, ['sign', sign]]) }
  }
  const query = businessCommon(call, app)
  const sign = signIop([...query, ...params], app.secret)
  return { url: `/sync?method=${method}&`, query: javaMap([...query, ['sign', sign]]) }
}

export const iopJava: Persona = {
  name: 'official IOP Java 20181207',
  language: 'Java',
  source: 'iop-protocol 1.2, 1.3, 2, 3.3, 9.3; clients C3.2, C3.9, C3.12',
  home: 'sync',
  gzip: 'optional',
  cannot: {
    top: 'its paths are `/sync` and `/rest`, fixed',
    'token-method': 'puts the path into the URL',
    'token-sync': 'puts the path into the URL',
    xml: 'asks for json, always',
    batch: 'has no batch call',
    md5: 'signs with sha256 only',
    hmac: 'signs with sha256 only',
    'hmac-sha256': 'signs with sha256 only',
  },
  write(call, application, host) {
    const { files, verb = 'POST' } = call
    const params = businessParameters(call)
    const { url, query } = signed(call, params, application)
    const isGet = verb === 'GET' && files === undefined
    const form = Buffer.from(formText(params, encodings.java))
    const body = isGet ? Buffer.alloc(0) : files === undefined ? form : javaMultipart(boundary, params, files)
    const type =
      files === undefined
        ? 'application/x-www-form-urlencoded;charset=UTF-8'
        : `multipart/form-data;charset=UTF-8;boundary=${boundary}`
    return {
      verb: isGet ? 'GET' : 'POST',
      target: url + formText(isGet ? [...query, ...params] : query, encodings.java),
      headers: [
        ['Accept', 'text/xml,text/javascript'],
        ['User-Agent', 'iop-sdk-java'],
        ['Content-Type', type],
        ...(call.gzip === false ? [] : [['Accept-Encoding', 'gzip'] as const]),
        ['Host', host],
        ['Connection', 'keep-alive'],
        ...(isGet ? [] : [['Content-Length', String(body.length)] as const]),
      ],
      body,
    }
  },
  read(text, { door, answer }) {
    if (door === 'rest') return readWholeJson(text)
    return answer === 'json' ? readJavaWrapped(text) : readJavaFlat(text)
  },
}
