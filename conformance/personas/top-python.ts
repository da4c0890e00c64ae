import { type Pairs, signTop } from '../independent-signer.ts'
import { readWholeJson } from '../readers/read-answers.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { pythonMultipart } from '../wire/python-multipart.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

/** A fixed text in the source, which makes the body the same each time. */
const boundary = 'PYTHON_SDK_BOUNDARY'

export const topPython: Persona = {
  name: 'official TOP Python 20200924',
  language: 'Python',
  source: 'top-protocol 2.3 to 2.6, 5.1; skd/api/base.py of sergioteula/python-aliexpress-api',
  home: 'top',
  gzip: 'never',
  cannot: {
    'token-path': 'knows no system calls',
    'token-method': 'knows no system calls',
    'token-sync': 'knows no system calls',
    'rest-2.0': 'knows no system calls',
    get: 'its client only posts',
    simplify: 'never sends `simplify`',
    xml: 'asks for json, always',
    batch: 'has no batch call',
    hmac: 'signs with md5 only',
    'hmac-sha256': 'signs with md5 only',
    sha256: 'signs with md5 only',
  },
  write(call, { appKey, secret, now }, host) {
    const { method, session, params, files } = call
    const common: Pairs = [
      ['format', 'json'],
      ['app_key', appKey],
      ['sign_method', 'md5'],
      ['v', '2.0'],
      // Milliseconds where the documents of TOP want text; it rounds them to hundredths of a second.
      ['timestamp', String(Math.round(now / 10) * 10)],
      ['partner_id', 'taobao-sdk-python-20200924'],
      ['method', method],
      ...(session === undefined ? [] : ([['session', session]] as const)),
    ]
    const query: Pairs = [...common, ['sign', signTop([...common, ...params], secret, 'md5')]]
    const body =
      files === undefined ? Buffer.from(formText(params, encodings.python)) : pythonMultipart(boundary, params, files)
    const type =
      files === undefined
        ? 'application/x-www-form-urlencoded;charset=UTF-8'
        : `multipart/form-data; boundary=${boundary}`
    return {
      verb: 'POST',
      target: `${configuredPath(call)}?${formText(query, encodings.python)}`,
      headers: [
        ['Host', host],
        ['Accept-Encoding', 'identity'],
        ['Content-Length', String(body.length)],
        ['Content-type', type],
        ['Cache-Control', 'no-cache'],
        ['Connection', 'Keep-Alive'],
      ],
      body,
    }
  },
  read: (text) => readWholeJson(text),
}
