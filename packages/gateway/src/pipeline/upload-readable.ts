import type { Step } from './exchange.ts'

/** Comes first: of a multipart body that cannot be read no parameter is known. */
export const uploadReadable: Step = {
  name: 'an upload can be read',
  yields: ['upload-failed'],
  source: 'TOP error code page, code 3; IOP has no such code',
  check: ({ uploadProblem }) =>
    uploadProblem === undefined ? undefined : { error: 'upload-failed', reason: 'upload-unreadable' },
}
