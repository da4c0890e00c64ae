import { createSigner, type Signer } from '@aeop/sdk/sign'
import type { App } from '../domain/account.ts'

/** One prepared signer per app, made anew when the app's secret changes. */
export function createSignerCache(): (app: App) => Signer {
  const signers = new Map<string, { readonly secret: string; readonly signer: Signer }>()
  return ({ appKey, secret }) => {
    const kept = signers.get(appKey)
    if (kept?.secret === secret) return kept.signer
    const signer = createSigner(secret)
    signers.set(appKey, { secret, signer })
    return signer
  }
}
