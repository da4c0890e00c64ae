import { algorithms } from '../../signature/digest.ts'
import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinctKeys, type KeyForm } from './distinct-keys.ts'

/** Parameters that people take for the key, with what they are. */
const keyLike: readonly (readonly [name: string, what: string, rarer: number])[] = [
  ['app_key', 'the app key', 0],
  ['session', 'the token', 1],
  ['access_token', 'the token', 1],
  ['refresh_token', 'the refresh token', 2],
  ['code', 'the authorisation code', 2],
]

/** What stands in a key that was never set, and the secret of the documents' examples. */
const placeholders: readonly (readonly [text: string, rarer: number])[] = [
  ['undefined', 1],
  ['None', 1],
  ['null', 1],
  ['helloworld', 1],
  ['your_app_secret', 2],
  ['YOUR_APP_SECRET', 2],
  ['app_secret', 2],
  ['appSecret', 2],
  ['secret', 2],
]

/** Another key than the secret, or key and message in each other's place. Source: iop-protocol 9.2 M12; top-protocol 8.2 row 20. */
export const wrongKey: SigningMistake = {
  name: 'wrong-key',
  slot: 'key',
  *variants(scene) {
    const { isKeyed } = algorithms[scene.right.algorithm]
    // Without a key MD5 of the bare string is the same, and has a name of its own.
    yield* distinctKeys(scene, isKeyed ? [...keys(scene), { what: 'an empty text', key: '' }] : keys(scene))
    if (!isKeyed) return
    yield swapped
    yield* decoded(scene)
  },
}

function keys({ subject: { parameters }, secret }: Scene): readonly KeyForm[] {
  const appKey = parameters.get('app_key')
  const given = keyLike.map(([name, what, rarer]): KeyForm => ({ what, rarer, key: parameters.get(name) }))
  const joined = appKey === undefined ? [] : [`${appKey}${secret}`, `${secret}${appKey}`, `${appKey}&${secret}`]
  return [
    ...given,
    ...placeholders.map(([key, rarer]): KeyForm => ({ what: `the text ${key}`, rarer, key })),
    ...joined.map((key): KeyForm => ({ what: 'the app key and the secret joined', rarer: 3, key })),
  ]
}

/** Crypto libraries take a key as hexadecimal or base64 when they are told so, and the secret looks like either. */
function* decoded({ secret }: Scene): Generator<Variant> {
  for (const { what, bytes } of [
    { what: 'the bytes that the secret stands for as hexadecimal', bytes: fromHex(secret) },
    { what: 'the bytes that the secret stands for as base64', bytes: fromBase64(secret) },
  ]) {
    if (bytes === undefined) continue
    yield {
      what: `whose digest was keyed with ${what}`,
      rarer: 1,
      change: (recipe) => ({ ...recipe, keyBytes: bytes }),
    }
  }
}

function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[\da-f]{2})+$/i.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

function fromBase64(text: string): Uint8Array | undefined {
  if (!/^(?:[\w+/-]{4})*[\w+/-]{2,4}={0,2}$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

const swapped: Variant = {
  what: 'in which key and message of the HMAC changed places',
  change: (recipe) => ({ ...recipe, isSwapped: true }),
}
