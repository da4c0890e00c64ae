/** What a command asks of the admin API. */
export interface AdminRequest {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Behind `/_aeop`. */
  readonly path: string
  readonly body?: object
}
