/** A call of the admin API that cannot be done: the status says of what kind, the remedy what helps. */
export class AdminError extends Error {
  override readonly name = 'AdminError'
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 415
  readonly remedy: string

  constructor(status: AdminError['status'], problem: string, remedy: string) {
    super(problem)
    this.status = status
    this.remedy = remedy
  }
}
