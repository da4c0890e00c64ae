import { type Pairs, signTop } from '../independent-signer.ts'
import { readOnlyMember } from '../readers/read-answers.ts'
import { libraryMultipart } from '../wire/library-multipart.ts'
import { chinaText } from '../wire/timestamps.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

const boundary = '----------------------------503921867244019381247906'

export const topNode: Persona = {
  name: 'official TOP Node 2.0.5',
  language: 'JavaScript',
  source: 'top-protocol 2.4, 2.6, 5.1; its header list is not recorded',
  home: 'top',
  gzip: 'never',
  cannot: {
    'token-path': 'knows no system calls',
    'token-method': 'knows no system calls',
    'token-sync': 'knows no system calls',
    'rest-2.0': 'knows no system calls',
    get: 'its client only posts',
    simplify: 'never sends `simplify`',
    xml: 'reads json only',
    batch: 'has no batch call',
    hmac: 'signs with md5 only',
    'hmac-sha256': 'signs with md5 only',
    sha256: 'signs with md5 only',
  },
  write(call, { appKey, secret, now }, host) {
    const { method, session, params, files = [] } = call
    const all: Pairs = [
      ['method', method],
      ['app_key', appKey],
      ['sign_method', 'md5'],
      ['format', 'json'],
      ['v', '2.0'],
      // The machine's local time; on a machine in China that is GMT+8.
      ['timestamp', chinaText(now)],
      ...params,
      ...(session === undefined ? [] : ([['session', session]] as const)),
    ]
    const body = libraryMultipart(boundary, [...all, ['sign', signTop(all, secret, 'md5')]], files)
    return {
      verb: 'POST',
      target: configuredPath(call),
      headers: [
        ['Host', host],
        ['Content-Type', `multipart/form-data; boundary=${boundary}`],
        ['Content-Length', String(body.length)],
        ['Connection', 'close'],
      ],
      body,
    }
  },
  read: (text) => readOnlyMember(text),
}
