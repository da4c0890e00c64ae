import { type Pairs, signIop } from '../independent-signer.ts'
import { readWholeJson } from '../readers/read-answers.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { milliseconds } from '../wire/timestamps.ts'
import type { Persona } from './persona.ts'

/** The scripts of the AliExpress staff: everything in the query, the body empty whatever its content type says; no `format`, no `v`. */
export const staffDemo: Persona = {
  name: 'AliExpress staff demo (TypeScript)',
  language: 'TypeScript',
  source:
    'iop-protocol 1.2, 2, 3.6; clients C3.8, C3.10; Indigoiamove/AEDropShipper_DemoCode; the header list is that of axios',
  home: 'sync',
  gzip: 'always',
  cannot: {
    top: 'cannot sign for TOP: it knows sha256 only',
    'token-method': 'puts the path into the URL',
    'token-sync': 'puts the path into the URL; the Python scripts do otherwise',
    'rest-2.0': 'knows one base URL',
    simplify: 'never sends `simplify`',
    xml: 'never sends `format`',
    upload: 'has no files',
    batch: 'has no batch call',
    md5: 'signs with sha256 only',
    hmac: 'signs with sha256 only',
    'hmac-sha256': 'signs with sha256 only',
  },
  write({ door, method, session, params, verb }, { appKey, secret, now }, host) {
    const timestamp = milliseconds(now)
    const all: Pairs =
      door === 'rest'
        ? [['app_key', appKey], ['timestamp', timestamp], ['sign_method', 'sha256'], ...params]
        : [
            ['app_key', appKey],
            ...(session === undefined ? [] : ([['access_token', session]] as const)),
            ['sign_method', 'sha256'],
            ...params,
            ['method', method],
            ['timestamp', timestamp],
          ]
    const sign = signIop(all, secret, door === 'rest' ? method : '')
    const sent = verb ?? (door === 'rest' ? 'POST' : 'GET')
    return {
      verb: sent,
      target: `${door === 'rest' ? `/rest${method}` : '/sync'}?${formText([...all, ['sign', sign]], encodings.java)}`,
      headers: [
        ['Accept', 'application/json, text/plain, */*'],
        ...(sent === 'POST' ? [['Content-Type', 'application/x-www-form-urlencoded'] as const] : []),
        ['User-Agent', 'axios/1.7.9'],
        ['Accept-Encoding', 'gzip, compress, deflate, br'],
        ['Host', host],
        ['Connection', 'keep-alive'],
        ...(sent === 'POST' ? [['Content-Length', '0'] as const] : []),
      ],
      body: Buffer.alloc(0),
    }
  },
  read: (text) => readWholeJson(text),
}
