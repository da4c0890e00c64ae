import type { DoctorRequest } from '@aeop/doctor'
import { type Call, type Carriage, isPublic, type Pairs } from './call.ts'

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8'
const BOUNDARY = '----aeop7Zq1'

/** The request as it goes over the wire; each value is written by `encode`, a name never needs it. */
export function onTheWire(
  call: Call,
  pairs: Pairs,
  sign: string,
  encode: (value: string) => string = encodeURIComponent,
): DoctorRequest {
  const signed: Pairs = [...pairs, ['sign', sign]]
  const written = (some: Pairs) => some.map(([name, value]) => `${name}=${encode(value)}`).join('&')
  const inQuery = signed.filter(([name]) => isPublic(name) || name === 'sign')
  const inBody = signed.filter(([name]) => !isPublic(name) && name !== 'sign')
  const posted = (url: string, type: string, body: string) => ({
    method: 'POST',
    url,
    headers: [['Content-Type', type]] as const,
    body,
  })
  const carried: Record<Carriage, () => DoctorRequest> = {
    query: () => ({ method: 'GET', url: `${call.url}?${written(signed)}` }),
    form: () => posted(call.url, FORM, written(signed)),
    split: () => posted(`${call.url}?${written(inQuery)}`, FORM, written(inBody)),
    multipart: () =>
      posted(
        `${call.url}?${written(inQuery)}`,
        `multipart/form-data; boundary=${BOUNDARY}`,
        multipart(inBody, call.file),
      ),
    batch: () => posted(`${call.url}?${written(signed)}`, 'text/plain;charset=UTF-8', call.body),
    bare: () => ({ parameters: signed, ...(call.path === '' ? {} : { path: call.path }) }),
  }
  return carried[call.carriage]()
}

function multipart(pairs: Pairs, file: Call['file']): string {
  const parts = pairs.map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`)
  if (file !== null) {
    const head = `Content-Disposition: form-data; name="${file.name}"; filename="${file.filename}"`
    parts.push(`${head}\r\nContent-Type: application/octet-stream\r\n\r\n${file.content}`)
  }
  return `${parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('')}--${BOUNDARY}--\r\n`
}
