import { type Pairs, signTop } from '../independent-signer.ts'
import { readOnlyMember, readXmlRoot } from '../readers/read-answers.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { phpMultipart } from '../wire/php-multipart.ts'
import { chinaText } from '../wire/timestamps.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

const boundary = '-------------5c0ffee5d00d1'

export const topPhp: Persona = {
  name: 'official TOP PHP 20151012',
  language: 'PHP',
  source: 'clients C-12; top-protocol 2.4 to 2.6, 5.1; TopClient.php of XiBao/topsdk',
  home: 'top',
  gzip: 'never',
  cannot: {
    'token-path': 'knows no system calls',
    'token-method': 'knows no system calls',
    'token-sync': 'knows no system calls',
    'rest-2.0': 'knows no system calls',
    get: 'posts whenever there are business parameters',
    simplify: 'never sends `simplify`',
    batch: 'has no batch call',
    hmac: 'signs with md5 only',
    'hmac-sha256': 'signs with md5 only',
    sha256: 'signs with md5 only',
  },
  write(call, { appKey, secret, now }, host) {
    const { method, session, params, answer, files } = call
    const format = answer === 'json' ? 'json' : 'xml'
    const common: Pairs = [
      ['app_key', appKey],
      ['v', '2.0'],
      ['format', format],
      ['sign_method', 'md5'],
      ['method', method],
      // date() in the zone of php.ini; the official samples set Asia/Shanghai.
      ['timestamp', chinaText(now)],
      ...(session === undefined ? [] : ([['session', session]] as const)),
      ['partner_id', 'top-sdk-php-20151012'],
    ]
    const query: Pairs = [...common, ['sign', signTop([...params, ...common], secret, 'md5')]]
    // Without business parameters it gives curl no body, which makes a GET.
    const isGet = params.length === 0 && files === undefined
    const form = Buffer.from(formText(params, encodings.php))
    const body = files === undefined ? form : phpMultipart(boundary, params, files)
    const type: readonly [name: string, value: string] =
      files === undefined
        ? ['content-type', 'application/x-www-form-urlencoded; charset=UTF-8']
        : ['Content-Type', `multipart/form-data; boundary=${boundary}`]
    return {
      verb: isGet ? 'GET' : 'POST',
      target: `${configuredPath(call)}?${formText(query, encodings.php)}`,
      headers: [
        ['Host', host],
        ['User-Agent', 'top-sdk-php'],
        ['Accept', '*/*'],
        ...(isGet ? [] : [type, ['Content-Length', String(body.length)] as const]),
      ],
      body,
    }
  },
  read: (text, { answer }) => (answer === 'json' ? readOnlyMember(text) : readXmlRoot(text)),
}
