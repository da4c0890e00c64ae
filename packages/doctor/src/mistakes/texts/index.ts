import type { SigningMistake } from '../mistake.ts'
import { charset } from './charset.ts'
import { dirtySecret } from './dirty-secret.ts'
import { entities } from './entities.ts'
import { everyTextChanged, everyValueText } from './every-value.ts'
import { jsonRespelt } from './json-respelt.ts'
import { md5Digest } from './md5-digest.ts'
import { otherDigest } from './other-digest.ts'
import { otherScheme } from './other-scheme.ts'
import { plainSha256 } from './plain-sha256.ts'
import { secretAroundHmac } from './secret-around-hmac.ts'
import { secretFraming } from './secret-framing.ts'
import { signMethodMismatch } from './sign-method-mismatch.ts'
import { textChanged } from './text-changed.ts'
import { textEncoded } from './text-encoded.ts'
import { timestampMismatch } from './timestamp-mismatch.ts'
import { valueText } from './value-text.ts'
import { valueEncoded, valuesEncoded } from './values-encoded.ts'
import { wrongKey } from './wrong-key.ts'

/** Mistakes in the texts that are signed, in the key and in the digest. */
export const textMistakes: readonly SigningMistake[] = [
  secretAroundHmac,
  md5Digest,
  plainSha256,
  otherDigest,
  secretFraming,
  signMethodMismatch,
  valuesEncoded,
  valueEncoded,
  textEncoded,
  timestampMismatch,
  valueText,
  everyValueText,
  jsonRespelt,
  wrongKey,
  dirtySecret,
  textChanged,
  everyTextChanged,
  entities,
  charset,
  otherScheme,
]
