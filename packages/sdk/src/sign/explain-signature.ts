import { splitParameters } from '../protocol/wire-parameters.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import { canonicalString } from './canonical-string.ts'
import { canonicalParts, type SignOptions } from './sign.ts'
import { createSigner, knownSignMethod } from './signer.ts'
import { signMethods } from './sign-methods.ts'

/** Every stage of one signature. The secret is masked, so this may be shown. */
export interface SignatureStages {
  /** What is signed, in the order in which it is signed. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** What was given and is not signed, with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly reason: 'sign' | 'blank' | 'file' }[]
  readonly canonicalString: string
  /** Text that goes into the digest, the secret masked. */
  readonly digestInput: string
  /** `MD5`, `HMAC-MD5` or `HMAC-SHA256`. */
  readonly algorithm: string
  readonly signature: string
}

/** Stands for the secret wherever a stage would show it. */
export const SECRET_MASK = '<secret>'

/**
 * Shows a signature's stages, so that they can be compared with another program's, stage by stage.
 *
 * @example
 * explainSignature({ foo: '1', bar: '2' }, { secret: 'helloworld', signMethod: 'md5' }).digestInput // '<secret>bar2foo1<secret>'
 */
export function explainSignature(parameters: Parameters, options: SignOptions): SignatureStages {
  const { text, files } = splitParameters(parameters)
  const parts = canonicalParts(options)
  const canonical = canonicalString(text, parts)
  const family = signMethods[knownSignMethod(options.signMethod)]
  const names = [...text.keys()].filter((name) => name !== 'sign').sort()
  const reason = (name: string) => (name === 'sign' ? 'sign' : files.has(name) ? 'file' : 'blank')
  return {
    parameters: names.map((name) => [name, text.get(name) as string] as const),
    leftOut: Object.keys(parameters)
      .filter((name) => name === 'sign' || !text.has(name))
      .map((name) => ({ name, reason: reason(name) })),
    canonicalString: canonical,
    digestInput: family.digestInput(canonical, SECRET_MASK),
    algorithm: family.name.toUpperCase(),
    signature: createSigner(options.secret).sign(text, options.signMethod, parts),
  }
}
