import type { SignMethod } from '@aeop/sdk'
import { SECRET_MASK, signMethods, type SignatureStages } from '@aeop/sdk/sign'

/**
 * The stages with the secret masked wherever its text turns up, also where a caller made it a parameter.
 *
 * The signature is left alone: it is the answer, and a digest gives nothing away.
 */
export function maskStages(stages: SignatureStages, secret: string, signMethod: SignMethod): SignatureStages {
  const mask = (text: string): string => text.replaceAll(secret, SECRET_MASK)
  const canonicalString = mask(stages.canonicalString)
  return {
    ...stages,
    parameters: stages.parameters.map(([name, value]) => [mask(name), mask(value)] as const),
    leftOut: stages.leftOut.map(({ name, reason }) => ({ name: mask(name), reason })),
    canonicalString,
    // Made anew: masking the text as a whole would find the secret in the mask itself, if it is the word "secret".
    digestInput: signMethods[signMethod].digestInput(canonicalString, SECRET_MASK),
  }
}
