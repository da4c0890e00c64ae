import { replacing, replacingFor, type Slip } from '../slip.ts'

const upper = (digest: Buffer): string => digest.toString('hex').toUpperCase()

/** How the digest is written (iop-protocol 9.2 M15, M17; top-protocol 8.2 row 1). */
export const printSlips: readonly Slip[] = [
  replacing('lower case', 'small digits', { print: (digest) => digest.toString('hex') }),
  replacing('base64', 'base64', { print: (digest) => digest.toString('base64') }),
  replacingFor('digest cut', 'the first 32 digits', ['print'], ({ digest }) =>
    digest === 'hmac-sha256' ? { print: (bytes) => upper(bytes).slice(0, 32) } : null,
  ),
]
