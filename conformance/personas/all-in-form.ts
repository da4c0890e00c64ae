import { type Pairs, signTop } from '../independent-signer.ts'
import { readOnlyMember, readXmlRoot, readJavaFlat } from '../readers/read-answers.ts'
import { libraryMultipart } from '../wire/library-multipart.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { chinaText } from '../wire/timestamps.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

const boundary = '9a1f7f0d2c4b5e6f8a9b0c1d2e3f4a5b6c7d8e9f'

/** Independent clients that put everything into the form: retailcrm/aliexpress-top-client over Guzzle, in shape also bububa/opentaobao. */
export const allInForm: Persona = {
  name: 'retailcrm/aliexpress-top-client',
  language: 'PHP',
  source: 'top-protocol 2.4, 2.6; its header list is that of Guzzle',
  home: 'top',
  gzip: 'never',
  cannot: {
    'token-path': 'knows no system calls',
    'token-method': 'knows no system calls',
    'token-sync': 'knows no system calls',
    'rest-2.0': 'knows no system calls',
    get: 'its client only posts',
    batch: 'has no batch call',
    'hmac-sha256': 'knows md5 and hmac',
    sha256: 'a name of IOP only',
  },
  write(call, { appKey, secret, now }, host) {
    const { method, session, params, answer, files, signMethod = 'md5' } = call
    const all: Pairs = [
      ...params,
      ['app_key', appKey],
      ['format', answer === 'xml' ? 'xml' : 'json'],
      ['method', method],
      ...(session === undefined ? [] : ([['session', session]] as const)),
      ['sign_method', signMethod],
      ...(answer === 'simplify' ? ([['simplify', 'true']] as const) : []),
      ['timestamp', chinaText(now)],
      ['v', '2.0'],
    ]
    const signed: Pairs = [...all, ['sign', signTop(all, secret, signMethod as 'md5')]]
    const body =
      files === undefined
        ? Buffer.from(formText(signed, encodings.php))
        : libraryMultipart(boundary, signed, files, { partLength: true })
    const type =
      files === undefined ? 'application/x-www-form-urlencoded' : `multipart/form-data; boundary="${boundary}"`
    return {
      verb: 'POST',
      target: configuredPath(call),
      headers: [
        ['Host', host],
        ['Content-Type', type],
        ['User-Agent', 'GuzzleHttp/7'],
        ['Content-Length', String(body.length)],
      ],
      body,
    }
  },
  read(text, { answer }) {
    if (answer === 'xml') return readXmlRoot(text)
    return answer === 'simplify' ? readJavaFlat(text) : readOnlyMember(text)
  },
}
