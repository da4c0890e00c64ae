/** Published and recorded answers, `facts/samples/`. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Answer, BusinessOutcome } from '@aeop/sdk'
import type { Samples } from './sample-request.ts'
import type { DialectName } from './send-request.ts'
import type { Endpoint } from './wire-pairs.ts'

export interface SampleAnswer {
  readonly name: string
  readonly endpoint: Endpoint
  readonly dialect: DialectName
  readonly request?: Samples
  /** Error of the method that the answer says. */
  readonly refuse?: string
  readonly body: string
  readonly reads: { readonly answer: Answer } | { readonly refusal: Readonly<Record<string, string>> }
  readonly outcome?: BusinessOutcome
  /** Where sources contradict each other. */
  readonly differs?: readonly { readonly path: string; readonly why: string }[]
}

const folder = new URL('../../facts/samples/', import.meta.url)

/** Method and sample, in the order of the files. */
export function readSamples(): readonly (readonly [method: string, sample: SampleAnswer])[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const { method, samples } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        readonly method: string
        readonly samples: readonly SampleAnswer[]
      }
      return samples.map((sample) => [method, sample] as const)
    })
}
