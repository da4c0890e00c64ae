import { type Pairs, signIop } from '../independent-signer.ts'
import { readWholeJson } from '../readers/read-answers.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { milliseconds } from '../wire/timestamps.ts'
import type { Persona } from './persona.ts'

/** The sister platform's way: the signature over the query, the business parameters once more as a JSON body, which adds nothing. */
export const lazadaJson: Persona = {
  name: 'Lazada-style JSON body',
  language: 'JavaScript',
  source: 'clients C-7, C3.1; client-traps D-18',
  home: 'sync',
  gzip: 'never',
  cannot: {
    top: 'cannot sign for TOP: it knows sha256 only',
    'token-method': 'puts the path into the URL',
    'token-sync': 'puts the path into the URL',
    'rest-2.0': 'knows one base URL',
    simplify: 'never sends `simplify`',
    xml: 'never sends `format`',
    upload: 'has no files',
    batch: 'has no batch call',
    md5: 'signs with sha256 only',
    hmac: 'signs with sha256 only',
    'hmac-sha256': 'signs with sha256 only',
  },
  write({ door, method, session, params, verb = 'POST' }, { appKey, secret, now }, host) {
    const all: Pairs = [
      ...params,
      ...(door === 'rest' ? [] : ([['method', method]] as const)),
      ['app_key', appKey],
      ['timestamp', milliseconds(now)],
      ['sign_method', 'sha256'],
      ...(session === undefined ? [] : ([['access_token', session]] as const)),
    ]
    const sign = signIop(all, secret, door === 'rest' ? method : '')
    const body = Buffer.from(verb === 'GET' ? '' : JSON.stringify(Object.fromEntries(params)))
    return {
      verb,
      target: `${door === 'rest' ? `/rest${method}` : '/sync'}?${formText([...all, ['sign', sign]], encodings.javaScript)}`,
      headers: [
        ['host', host],
        ...(verb === 'GET'
          ? []
          : ([
              ['content-type', 'application/json'],
              ['content-length', String(body.length)],
            ] as const)),
        ['accept', 'application/json'],
        ['Connection', 'close'],
      ],
      body,
    }
  },
  read: (text) => readWholeJson(text),
}
