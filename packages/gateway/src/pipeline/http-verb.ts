import type { Step } from './exchange.ts'

/** Upper-case GET and POST; anything else is refused. */
export const httpVerb: Step = {
  name: 'HTTP verb is GET or POST',
  yields: ['http-action-not-allowed'],
  source: 'TOP error code page, code 9; IOP documents know GET and POST only, its code is third-party',
  check: ({ verb }) => (verb === 'GET' || verb === 'POST' ? undefined : { error: 'http-action-not-allowed' }),
}
