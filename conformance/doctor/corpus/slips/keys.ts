import { valueOf } from '../call.ts'
import { hmac, type Program } from '../program.ts'
import { replacing, replacingFor, type Slip } from '../slip.ts'

const dirty = (form: string, secret: Program['secret']): Slip => replacing('dirty secret', form, { secret })

/** What is taken for the secret (iop-protocol 9.2 M12, M19; top-protocol 8.2 row 20). */
export const keySlips: readonly Slip[] = [
  replacingFor('wrong key', 'app key', ['secret'], ({ pairs }) => {
    const appKey = valueOf(pairs, 'app_key')
    return appKey === undefined ? null : { secret: () => appKey }
  }),
  replacingFor('wrong key', 'token', ['secret'], ({ pairs }) => {
    const token = valueOf(pairs, 'session') ?? valueOf(pairs, 'access_token')
    return token === undefined ? null : { secret: () => token }
  }),
  replacingFor('wrong key', 'empty', ['secret'], ({ digest }) => (digest === 'md5' ? null : { secret: () => '' })),
  replacingFor('wrong key', 'key and message changed places', ['digest', 'secret'], ({ digest }) =>
    digest === 'md5'
      ? null
      : {
          digest: (text, secret, bytes) =>
            hmac(digest === 'hmac-md5' ? 'md5' : 'sha256', bytes(text), Buffer.from(secret)),
        },
  ),
  dirty('line feed behind', (secret) => `${secret}\n`),
  dirty('carriage return and line feed behind', (secret) => `${secret}\r\n`),
  dirty('blank behind', (secret) => `${secret} `),
  dirty('blank in front', (secret) => ` ${secret}`),
  dirty('tabulator behind', (secret) => `${secret}\t`),
  dirty('double quotes', (secret) => `"${secret}"`),
  dirty('single quotes', (secret) => `'${secret}'`),
  dirty('ampersand behind', (secret) => `${secret}&`),
  dirty('byte order mark in front', (secret) => `\uFEFF${secret}`),
  replacingFor('dirty secret', 'upper case', ['secret'], ({ secret }) =>
    secret === secret.toUpperCase() ? null : { secret: (text) => text.toUpperCase() },
  ),
  replacingFor('dirty secret', 'lower case', ['secret'], ({ secret }) =>
    secret === secret.toLowerCase() ? null : { secret: (text) => text.toLowerCase() },
  ),
]
