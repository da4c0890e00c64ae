import { endpoints } from '@aeop/sdk/facts'
import type { Subject } from '../request/subject.ts'
import { rightRecipes } from '../signature/right-recipes.ts'

/** What code has to sign, with everything that differs between requests. */
export interface SigningTask {
  readonly digest: 'md5' | 'hmac-md5' | 'hmac-sha256'
  /** API path in front of the text, or empty. */
  readonly path: string
  /** Whether the raw body of a batch follows the text. */
  readonly hasBody: boolean
  /** Value of `sign_method` to send. */
  readonly signMethod: string
}

/** The task of signing a request like this one. */
export function signingTask(subject: Subject): SigningTask {
  const [{ algorithm, front }] = rightRecipes(subject, '')
  const digest = algorithm === 'md5' || algorithm === 'hmac-md5' ? algorithm : 'hmac-sha256'
  const sent = subject.parameters.get('sign_method')
  const taken = endpoints[subject.endpoint].signMethods.map(({ name }): string => name)
  const signMethod = sent !== undefined && taken.includes(sent) ? sent : defaultNames[digest][subject.protocol]
  return { digest, path: front, hasBody: subject.isBatch, signMethod }
}

const defaultNames = {
  md5: { top: 'md5', iop: 'md5' },
  'hmac-md5': { top: 'hmac', iop: 'hmac' },
  'hmac-sha256': { top: 'hmac-sha256', iop: 'sha256' },
} as const
