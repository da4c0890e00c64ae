import { type Pairs, signIop } from '../independent-signer.ts'
import { readWholeJson } from '../readers/read-answers.ts'
import { libraryMultipart } from '../wire/library-multipart.ts'
import { encodings, formText } from '../wire/percent-encoding.ts'
import { secondsAndZeros } from '../wire/timestamps.ts'
import { configuredPath } from './paths.ts'
import type { Persona } from './persona.ts'

const boundary = '0f6c2b1d9e8a7f5c4b3a29181706f5e4'

/** A file part is named after its parameter and has no content type. */
const named = <File extends { readonly name: string }>(file: File) => ({ ...file, fileName: file.name })

export const iopPython: Persona = {
  name: 'official IOP Python 20220609',
  language: 'Python',
  source: 'clients C-9; iop-protocol 1.2, 2, 9.3; iop/base.py of yuvalta/PriceHunt',
  home: 'sync',
  gzip: 'always',
  cannot: {
    top: 'cannot sign for TOP: it knows sha256 only',
    'token-path': 'sends the path in `method`, always',
    'rest-2.0': 'sends the path in `method`, always',
    xml: 'parses every answer as json',
    batch: 'has no batch call',
    md5: 'signs with sha256 only',
    hmac: 'signs with sha256 only',
    'hmac-sha256': 'signs with sha256 only',
  },
  write(call, { appKey, secret, now }, host) {
    const { method, session, params, answer, files, verb = 'POST' } = call
    const all: Pairs = [
      ['app_key', appKey],
      ['sign_method', 'sha256'],
      ['timestamp', secondsAndZeros(now)],
      ['partner_id', 'iop-sdk-python-20220609'],
      ['method', method],
      ['simplify', String(answer === 'simplify')],
      ['format', 'json'],
      ...(session === undefined ? [] : ([['session', session]] as const)),
      ...params,
    ]
    const signed: Pairs = [...all, ['sign', signIop(all, secret, method.includes('/') ? method : '')]]
    const form = formText(signed, encodings.python)
    const inQuery = verb === 'GET' && files === undefined
    const body = files === undefined ? Buffer.from(form) : multipart(signed, files)
    const type = files === undefined ? 'application/x-www-form-urlencoded' : `multipart/form-data; boundary=${boundary}`
    return {
      verb: inQuery ? 'GET' : 'POST',
      target: inQuery ? `${configuredPath(call)}?${form}` : configuredPath(call),
      headers: [
        ['Host', host],
        ['User-Agent', 'python-requests/2.34.2'],
        ['Accept-Encoding', 'gzip, deflate'],
        ['Accept', '*/*'],
        ['Connection', 'keep-alive'],
        ...(inQuery
          ? []
          : ([
              ['Content-Length', String(body.length)],
              ['Content-Type', type],
            ] as const)),
      ],
      body: inQuery ? Buffer.alloc(0) : body,
    }
  },
  read: (text) => readWholeJson(text),
}

function multipart(signed: Pairs, files: Parameters<typeof libraryMultipart>[2]): Buffer {
  return libraryMultipart(boundary, signed, files.map(named), { untypedFiles: true })
}
