/** What an admin call fails with, by its HTTP status. */
export const adminErrorCodes = {
  400: 'bad-request',
  401: 'token-needed',
  403: 'caller-not-allowed',
  404: 'not-found',
  405: 'verb-not-allowed',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-media-type',
  500: 'internal-error',
} as const

/** A call of the admin API that cannot be done: the status says of what kind, the remedy what helps. */
export class AdminError extends Error {
  override readonly name = 'AdminError'
  readonly status: keyof typeof adminErrorCodes
  readonly remedy: string

  constructor(status: AdminError['status'], problem: string, remedy: string) {
    super(problem)
    this.status = status
    this.remedy = remedy
  }
}
