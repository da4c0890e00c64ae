import type { Step } from './exchange.ts'

/** File uploads have no place in a batch (TOP document 104350). */
export const batchWithoutFiles: Step = {
  name: 'the batch has no files',
  yields: ['upload-failed'],
  source: 'TOP document 104350; TOP error code page, code 3',
  check: ({ files }) => (files === undefined ? undefined : { error: 'upload-failed', reason: 'batch-with-files' }),
}

/** What the parameter at fault is called, since a body has no name. */
const BODY = 'body'

/** The cap on the number of requests is ours; the platform's is not known. */
export const batchReadable: Step = {
  name: 'the batch has requests, and not too many',
  yields: ['missing-parameter', 'invalid-parameter'],
  source: 'inferred; the SDKs refuse an empty batch themselves, with code 40',
  check: ({ batch }) => {
    if (batch?.requests.length === 0) return { error: 'missing-parameter', parameter: BODY, reason: 'batch-empty' }
    return batch?.isTooLong ? { error: 'invalid-parameter', parameter: BODY, reason: 'batch-too-long' } : undefined
  },
}
