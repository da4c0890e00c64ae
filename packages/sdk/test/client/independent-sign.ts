import { createHash, createHmac } from 'node:crypto'

/** How a form is to be signed: with the default digest of its protocol. */
interface Signing {
  readonly protocol: 'top' | 'iop'
  /** API path, on `/rest`. */
  readonly prefix?: string
}

/** The signature of a form for the secret `helloworld`, written from the documents (108974; 1369) and not with the SDK's signer. */
export function signatureOf(form: URLSearchParams, { protocol, prefix = '' }: Signing): string {
  const pairs = [...form].filter(([name]) => name !== 'sign').sort(([a], [b]) => (a < b ? -1 : 1))
  const text = pairs.flat().join('')
  const digest =
    protocol === 'top'
      ? createHash('md5').update(`helloworld${text}helloworld`)
      : createHmac('sha256', 'helloworld').update(prefix + text)
  return digest.digest('hex').toUpperCase()
}
