/** What every client of the suite is asked, in words that each of them can say or cannot say. */
import type { Pairs } from '../independent-signer.ts'

/** `top` is `/router/rest`, `sync` is `/sync`, `rest` is `/rest` with a path. */
export type Door = 'top' | 'sync' | 'rest'

export type SignMethod = 'md5' | 'hmac' | 'hmac-sha256' | 'sha256'

/** Columns of the table, in its order. */
export const featureIds = [
  'top',
  'sync',
  'token-path',
  'token-method',
  'token-sync',
  'rest-2.0',
  'session',
  'bare',
  'empty',
  'text',
  'json-parameter',
  'get',
  'post',
  'json',
  'simplify',
  'xml',
  'gzip',
  'upload',
  'batch',
  'md5',
  'hmac',
  'hmac-sha256',
  'sha256',
  'wrong-secret',
  'wrong-clock',
] as const

export type FeatureId = (typeof featureIds)[number]

export interface UploadedFile {
  readonly name: string
  readonly fileName: string
  readonly type: string
  readonly content: Buffer
}

export interface ClientCall {
  readonly door: Door
  /** API name, or a path for a system call. */
  readonly method: string
  readonly params: Pairs
  readonly session?: string
  /** Left out: the client's default, here and below. */
  readonly verb?: 'GET' | 'POST'
  readonly answer?: 'json' | 'simplify' | 'xml'
  readonly signMethod?: SignMethod
  readonly gzip?: boolean
  readonly files?: readonly UploadedFile[]
  /** How a system call travels (clients C3.3): path in the URL, in `method` on `/rest`, in `method` on `/sync`; or below `/rest/2.0` (C3.9). */
  readonly shape?: 'path' | 'method' | 'sync' | '2.0'
  /** The requests of a batch instead of `method` and `params`. */
  readonly batch?: readonly { readonly method: string; readonly params: Pairs; readonly session?: string }[]
}

/** Who calls, and what its clock says. */
export interface Application {
  readonly appKey: string
  readonly secret: string
  readonly now: number
}

/** What a client makes of an answer: its code of a refusal or null, and the value in the shape in which it hands it out. */
export interface Reading {
  readonly code: string | null
  readonly value: unknown
}

export interface Outcome extends Reading {
  /** Both sides as text, for the message of a failing assertion. */
  readonly shown: string
  /** `content-encoding` of the answer, where the suite can see it. */
  readonly encoding?: string
}

export interface Client {
  readonly name: string
  readonly language: string
  readonly kind: 'persona' | 'npm'
  readonly source: string
  readonly home: Door
  readonly cannot: Partial<Record<FeatureId, string>>
  readonly gzip: 'always' | 'optional' | 'never'
  call(url: string, application: Application, call: ClientCall): Promise<Outcome>
}
