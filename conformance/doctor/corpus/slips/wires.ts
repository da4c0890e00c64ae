import type { Call } from '../call.ts'
import { hash } from '../program.ts'
import { replacingFor, type Slip } from '../slip.ts'

const isUrlWritten = ({ carriage }: Call): boolean =>
  carriage === 'query' || carriage === 'form' || carriage === 'split'

/** Values written onto the wire with some characters as they are; where none has such a character nothing is wrong. */
const raw = (form: string, characters: RegExp): Slip =>
  replacingFor('values not encoded on the wire', form, ['encode'], (call) =>
    isUrlWritten(call) && call.pairs.some(([, value]) => characters.test(value.replaceAll('=', '')))
      ? {
          encode: (value) =>
            Array.from(value, (one) => (characters.test(one) ? one : encodeURIComponent(one))).join(''),
        }
      : null,
  )

/** A label that is signed as it is sent, which the endpoint does not know; on /sync what it makes of `hmac` and `hmac-sha256` is not known. */
const labelled = (label: string, where: (call: Call) => boolean): Slip =>
  replacingFor('sign_method left out or misnamed', `${label} sent`, ['intend'], (call) =>
    where(call) && call.digest === 'hmac-sha256'
      ? { intend: (all) => all.map(([name, value]) => [name, name === 'sign_method' ? label : value]) }
      : null,
  )

const isIop = ({ protocol }: Call): boolean => protocol === 'iop'
const isRest = ({ url }: Call): boolean => url.startsWith('https://api-sg.aliexpress.com/rest')

/** What goes wrong between signing and sending (iop-protocol 9.2 M08b, M16; top-protocol 8.2 row 18). */
export const wireSlips: readonly Slip[] = [
  raw('& as it is', /&/u),
  raw('+ as it is', /\+/u),
  raw('&, = and + as they are', /[&=+]/u),
  labelled('hmac-sha256', isRest),
  labelled('HmacSHA256', isIop),
  labelled('HMAC_SHA256', isIop),
  labelled('hmac', isRest),
  replacingFor('MD5 for HMAC-SHA256', 'MD5 and its label on /rest', ['intend', 'digest'], (call) =>
    !isRest(call)
      ? null
      : {
          intend: (all) => all.map(([name, value]) => [name, name === 'sign_method' ? 'md5' : value]),
          digest: (text, secret, bytes) => hash('md5', bytes(secret + text + secret)),
        },
  ),
  replacingFor('sha256 as a label on TOP', 'sha256 sent', ['intend'], ({ protocol, digest }) =>
    protocol === 'top' && digest === 'hmac-sha256'
      ? { intend: (all) => all.map(([name, value]) => [name, name === 'sign_method' ? 'sha256' : value]) }
      : null,
  ),
]
