import { type Pairs, signIop } from '../independent-signer.ts'
import { readWholeJson, readXmlRoot } from '../readers/read-answers.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { phpMultipart } from '../wire/php-multipart.ts'
import { secondsAndZeros } from '../wire/timestamps.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

const boundary = '-------------6740f3a1b2c3d'

export const iopPhp: Persona = {
  name: 'official IOP PHP 20220608',
  language: 'PHP',
  source: 'iop-protocol 1.1, 1.2, 1.3, 9.3; clients C3.8; IopClient.php',
  home: 'sync',
  gzip: 'never',
  cannot: {
    top: 'cannot sign for TOP: it knows sha256 only',
    'token-path': 'never appends the path: it sends it in `method`',
    'rest-2.0': 'never appends the path: it sends it in `method`',
    batch: 'has no batch call',
    md5: 'signs with sha256 only',
    hmac: 'signs with sha256 only',
    'hmac-sha256': 'signs with sha256 only',
  },
  write(call, { appKey, secret, now }, host) {
    const { method, session, params, answer, files = [], verb = 'POST' } = call
    const common: Pairs = [
      ['app_key', appKey],
      ['sign_method', 'sha256'],
      ['timestamp', secondsAndZeros(now)],
      ['method', method],
      ['partner_id', 'iop-sdk-php-20220608'],
      ['simplify', String(answer === 'simplify')],
      ['format', answer === 'xml' ? 'xml' : 'json'],
      ...(session === undefined ? [] : ([['session', session]] as const)),
    ]
    const prefix = method.includes('/') ? method : ''
    const query: Pairs = [...common, ['sign', signIop([...params, ...common], secret, prefix)]]
    const isGet = verb === 'GET'
    // Always multipart, also without files; without parameters nothing but the closing delimiter is left.
    const body = isGet ? Buffer.alloc(0) : phpMultipart(boundary, params, files)
    return {
      verb,
      target: `${configuredPath(call)}?${formText(isGet ? [...query, ...params] : query, encodings.php)}`,
      headers: [
        ['Host', host],
        ['User-Agent', 'iop-sdk-php-20220608'],
        ['Accept', '*/*'],
        ...(isGet
          ? []
          : ([
              ['Content-Type', `multipart/form-data; boundary=${boundary}`],
              ['Content-Length', String(body.length)],
            ] as const)),
      ],
      body,
    }
  },
  read: (text, { answer }) => (answer === 'xml' ? readXmlRoot(text) : readWholeJson(text)),
}
