import type { SigningMistake } from '../mistake.ts'
import { atValueUnsigned } from './at-value-unsigned.ts'
import { bodyMismatch } from './body-mismatch.ts'
import { docSampleFronts, docSampleNames } from './doc-sample.ts'
import { duplicate } from './duplicate.ts'
import { emptyUnsigned } from './empty-unsigned.ts'
import { fileSigned } from './file-signed.ts'
import { joinedPairs } from './joined-pairs.ts'
import { jsonBodySigned } from './json-body-signed.ts'
import { methodMismatch } from './method-mismatch.ts'
import { parameterUnsigned } from './parameter-unsigned.ts'
import { partialSet } from './partial-set.ts'
import { pathMissing } from './path-missing.ts'
import { prefixWrong } from './prefix-wrong.ts'
import { secretAsParameter } from './secret-as-parameter.ts'
import { signIncluded } from './sign-included.ts'
import { tokenMismatch } from './token-mismatch.ts'
import { unsetSigned } from './unset-signed.ts'
import { wireUnencoded } from './wire-unencoded.ts'
import { wrongOrder } from './wrong-order.ts'

/** Mistakes in what is signed, and in which order and form: everything but texts, key and digest. */
export const parameterMistakes: readonly SigningMistake[] = [
  pathMissing,
  prefixWrong,
  methodMismatch,
  tokenMismatch,
  parameterUnsigned,
  partialSet,
  joinedPairs,
  wrongOrder,
  unsetSigned,
  secretAsParameter,
  signIncluded,
  emptyUnsigned,
  wireUnencoded,
  jsonBodySigned,
  duplicate,
  bodyMismatch,
  fileSigned,
  atValueUnsigned,
  docSampleNames,
  docSampleFronts,
]
