import { hash, hmac, type Program } from '../program.ts'
import { replacingFor, type Slip } from '../slip.ts'
import type { Call, Digest } from '../call.ts'
import type { MistakeKind } from '../expected-ids.ts'

/** A wrong digest, made where the platform expects one of the digests named. */
const wrongDigest = (
  kind: MistakeKind,
  form: string,
  where: (call: Call) => boolean,
  digest: Program['digest'],
): Slip => replacingFor(kind, form, ['digest'], (call) => (where(call) ? { digest } : null))

const expects =
  (...digests: readonly Digest[]) =>
  (call: Call): boolean =>
    digests.includes(call.digest)

const anyDigest = () => true
const md5 = expects('md5')
const sha = expects('hmac-sha256')
const hmacs = expects('hmac-md5', 'hmac-sha256')
const hmacMd5 = expects('hmac-md5')

/** Digests that the endpoint does not expect (iop-protocol 9.2 M01, M05, M06; top-protocol 8.2 rows 2 to 4; W6, W12). */
export const digestSlips: readonly Slip[] = [
  wrongDigest('secret around an HMAC', 'HMAC-SHA256, secret at both ends', sha, (text, secret, bytes) =>
    hmac('sha256', secret, bytes(secret + text + secret)),
  ),
  wrongDigest('secret around an HMAC', 'HMAC-MD5, secret at both ends', hmacMd5, (text, secret, bytes) =>
    hmac('md5', secret, bytes(secret + text + secret)),
  ),
  wrongDigest('secret around an HMAC', 'HMAC-SHA256, secret in front', sha, (text, secret, bytes) =>
    hmac('sha256', secret, bytes(secret + text)),
  ),
  wrongDigest('secret around an HMAC', 'HMAC-SHA256, secret behind', sha, (text, secret, bytes) =>
    hmac('sha256', secret, bytes(text + secret)),
  ),
  wrongDigest('MD5 for HMAC-SHA256', 'MD5, secret at both ends', hmacs, (text, secret, bytes) =>
    hash('md5', bytes(secret + text + secret)),
  ),
  wrongDigest('MD5 for HMAC-SHA256', 'MD5, secret in front', sha, (text, secret, bytes) =>
    hash('md5', bytes(secret + text)),
  ),
  wrongDigest('MD5 for HMAC-SHA256', 'MD5, secret behind', sha, (text, secret, bytes) =>
    hash('md5', bytes(text + secret)),
  ),
  wrongDigest('MD5 for HMAC-SHA256', 'MD5 without the secret', sha, (text, _secret, bytes) => hash('md5', bytes(text))),
  wrongDigest('MD5 for HMAC-SHA256', 'HMAC-MD5', sha, (text, secret, bytes) => hmac('md5', secret, bytes(text))),
  wrongDigest('plain SHA-256', 'SHA-256 without the secret', hmacs, (text, _secret, bytes) =>
    hash('sha256', bytes(text)),
  ),
  wrongDigest('plain SHA-256', 'SHA-256, secret at both ends', hmacs, (text, secret, bytes) =>
    hash('sha256', bytes(secret + text + secret)),
  ),
  wrongDigest('plain SHA-256', 'SHA-256, secret in front', hmacs, (text, secret, bytes) =>
    hash('sha256', bytes(secret + text)),
  ),
  wrongDigest('plain SHA-256', 'SHA-256, secret behind', hmacs, (text, secret, bytes) =>
    hash('sha256', bytes(text + secret)),
  ),
  wrongDigest('digest of another method', 'SHA-256, secret at both ends', md5, (text, secret, bytes) =>
    hash('sha256', bytes(secret + text + secret)),
  ),
  wrongDigest('digest of another method', 'HMAC-SHA1', anyDigest, (text, secret, bytes) =>
    hmac('sha1', secret, bytes(text)),
  ),
  wrongDigest('digest of another method', 'HMAC-SHA512', anyDigest, (text, secret, bytes) =>
    hmac('sha512', secret, bytes(text)),
  ),
  wrongDigest('digest of another method', 'HMAC-SHA256', expects('md5', 'hmac-md5'), (text, secret, bytes) =>
    hmac('sha256', secret, bytes(text)),
  ),
  wrongDigest('digest of another method', 'HMAC-MD5', md5, (text, secret, bytes) => hmac('md5', secret, bytes(text))),
  wrongDigest('digest of another method', 'SHA1, secret at both ends', md5, (text, secret, bytes) =>
    hash('sha1', bytes(secret + text + secret)),
  ),
  wrongDigest('secret not at both ends', 'in front alone', md5, (text, secret, bytes) =>
    hash('md5', bytes(secret + text)),
  ),
  wrongDigest('secret not at both ends', 'behind alone', md5, (text, secret, bytes) =>
    hash('md5', bytes(text + secret)),
  ),
  wrongDigest('secret not at both ends', 'nowhere', md5, (text, _secret, bytes) => hash('md5', bytes(text))),
]
