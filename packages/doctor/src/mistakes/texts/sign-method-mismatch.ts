import { addPair } from '../parameters/add-pair.ts'
import { distinct } from '../parameters/distinct.ts'
import { leaveOut } from '../parameters/leave-out.ts'
import { replaceValue } from '../parameters/replace-value.ts'
import type { SigningMistake, Variant } from '../mistake.ts'

/** Names of the platform's digests, and of the same in Java, PHP and OpenSSL, with how rare they are. Source: iop-protocol 9.2 M16. */
const labels: readonly (readonly [label: string, rarer: number])[] = [
  ['sha256', 0],
  ['md5', 0],
  ['hmac', 0],
  ['hmac-sha256', 0],
  ['HmacSHA256', 1],
  ['HMAC_SHA256', 1],
  ['HMAC-SHA256', 1],
  ['hmac_sha256', 1],
  ['SHA256', 1],
  ['MD5', 1],
  ['hmacsha256', 2],
  ['hmac-md5', 2],
  ['HmacMD5', 2],
  ['HMAC', 2],
  ['', 2],
]

/** `sign_method` left out of the string, or signed as another label than is sent. A label that the endpoint does not know is seen without a search. */
export const signMethodMismatch: SigningMistake = {
  name: 'sign-method-mismatch',
  slot: 'pairs',
  variants(scene) {
    const isSent = scene.right.pairs.some(([name]) => name === parameter)
    return distinct(scene, isSent ? [unsigned, ...labels.map(relabelled)] : labels.map(unsent))
  },
}

const parameter = 'sign_method'

const unsigned: Variant = {
  what: 'in which `sign_method` was left out of the string to sign',
  parameter,
  change: leaveOut(parameter),
}

function relabelled([label, rarer]: (typeof labels)[number]): Variant {
  const how = label === '' ? 'by its bare name' : `as ${label}`
  return {
    what: `in which \`sign_method\` was signed ${how}`,
    parameter,
    rarer,
    change: replaceValue(new Map([[parameter, label]])),
  }
}

function unsent([label, rarer]: (typeof labels)[number]): Variant {
  const how = label === '' ? 'by its bare name' : `as ${label}`
  return {
    what: `in which \`sign_method\` was signed ${how} and not sent`,
    parameter,
    rarer,
    change: addPair(parameter, label),
  }
}
