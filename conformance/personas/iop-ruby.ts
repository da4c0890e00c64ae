import { type Pairs, signIop } from '../independent-signer.ts'
import { readWholeJson } from '../readers/read-answers.ts'
import { libraryMultipart } from '../wire/library-multipart.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { milliseconds } from '../wire/timestamps.ts'
import type { Persona } from './persona.ts'

const boundary = '----RubyFormBoundaryAbCdEfGhIjKlMnOp'

/**
 * Its settings are declared on the class and read on the instance, so `simplify` and `format` are nil: sent and signed as empty values (trap D-38).
 * System values are written into the URL as they are.
 */
export const iopRuby: Persona = {
  name: 'official IOP Ruby 1.2.5',
  language: 'Ruby',
  source: 'iop-protocol 1.1, 9.3; client-traps D-38; clients C3.2, C3.5, C3.10; linyunjiang/iop_api_client',
  home: 'sync',
  gzip: 'always',
  cannot: {
    top: 'cannot sign for TOP: it knows sha256 only',
    'token-method': 'glues the path to the base URL',
    'token-sync': 'glues the path to the base URL',
    'rest-2.0': 'knows one base URL',
    simplify: 'its setting is always nil (trap D-38)',
    xml: 'its setting is always nil (trap D-38)',
    batch: 'has no batch call',
    md5: 'signs with sha256 only',
    hmac: 'signs with sha256 only',
    'hmac-sha256': 'signs with sha256 only',
  },
  write({ door, method, session, params, files, verb = 'POST' }, { appKey, secret, now }, host) {
    const system: Pairs = [
      ['app_key', appKey],
      ['simplify', ''],
      ['format', ''],
      ['timestamp', milliseconds(now)],
      ['sign_method', 'sha256'],
      ...(session === undefined ? [] : ([['access_token', session]] as const)),
    ]
    // The third argument: `method` sent and signed, no path in front.
    const sent: Pairs = door === 'rest' ? system : [...system, ['method', method]]
    const sign = signIop([...sent, ...params], secret, door === 'rest' ? method : '')
    const url = door === 'rest' ? `/rest${method}?` : `/sync?method=${method}&`
    const query = [...sent, ['sign', sign] as const].map(([name, value]) => `${name}=${value}`).join('&')
    const isGet = verb === 'GET' && files === undefined
    const form = formText(params, encodings.python)
    const body = files === undefined ? Buffer.from(isGet ? '' : form) : libraryMultipart(boundary, params, files)
    const type = files === undefined ? 'application/x-www-form-urlencoded' : `multipart/form-data; boundary=${boundary}`
    return {
      verb: isGet ? 'GET' : 'POST',
      target: url + query + (isGet && form !== '' ? `&${form}` : ''),
      headers: [
        ['Accept', '*/*'],
        ['User-Agent', 'rest-client/2.1.0 (linux x86_64) ruby/3.1.2p20'],
        ...(isGet
          ? []
          : ([
              ['Content-Type', type],
              ['Content-Length', String(body.length)],
            ] as const)),
        ['Accept-Encoding', 'gzip;q=1.0,deflate;q=0.6,identity;q=0.3'],
        ['Host', host],
      ],
      body,
    }
  },
  read: (text) => readWholeJson(text),
}
