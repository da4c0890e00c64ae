import { expect } from 'vitest'

import type { SignMethod } from '../clients/client.ts'
import type { Feature, Features } from './feature.ts'
import { callHome, homes, now } from './home-call.ts'

const signedWith = (signMethod: SignMethod): Feature => ({
  title: `\`sign_method=${signMethod}\``,
  run: async (client, url) => void (await callHome(client, url, { signMethod })),
})

const refusals = {
  secret: { top: '25', sync: 'IncompleteSignature', rest: 'IncompleteSignature' },
  clock: { top: '31', sync: 'IllegalTimestamp', rest: 'IllegalTimestamp' },
} as const

/** Three hours, beyond the window of both protocols: ten minutes on TOP, two hours on IOP. */
const TOO_LATE = 3 * 3_600_000

export const signatureFeatures: Features = {
  md5: signedWith('md5'),
  hmac: signedWith('hmac'),
  'hmac-sha256': signedWith('hmac-sha256'),
  sha256: signedWith('sha256'),
  'wrong-secret': {
    title: 'with another secret it is refused, with 25 or IncompleteSignature',
    run: async (client, url) => {
      const call = await homes[client.home].call(url)
      const { code, shown } = await client.call(url, { ...now(), secret: 'helloworle' }, call)
      expect(code, shown).toBe(refusals.secret[client.home])
    },
  },
  'wrong-clock': {
    title: 'with a clock three hours off it is refused, with 31 or IllegalTimestamp',
    run: async (client, url) => {
      const call = await homes[client.home].call(url)
      for (const off of [TOO_LATE, -TOO_LATE]) {
        const { code, shown } = await client.call(url, { ...now(), now: Date.now() + off }, call)
        expect(code, shown).toBe(refusals.clock[client.home])
      }
    },
  },
}
