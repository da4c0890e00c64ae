import type { CatalogueEntry } from './catalogue-entry.ts'
import { requestExamples, type RequestExamples } from './request-examples.ts'
import { sampleParameters } from './sample-parameters.ts'
import { sdkExample } from './sdk-example.ts'

/** One call in three forms. */
export interface MethodExamples extends RequestExamples {
  /** TypeScript. */
  readonly sdk: string
}

/** The three forms of one call, for a gateway that was started without options. */
export async function methodExamples(
  { fact, guide }: CatalogueEntry,
  { all, now }: { readonly all: boolean; readonly now: number },
): Promise<MethodExamples> {
  const sample = sampleParameters(fact, guide, all)
  return { sdk: sdkExample(fact, sample), ...(await requestExamples(fact, sample, now)) }
}
