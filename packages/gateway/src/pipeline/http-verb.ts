import type { Step } from './exchange.ts'

/** Upper-case GET and POST; anything else is refused. */
export const httpVerb: Step = {
  name: 'HTTP verb is GET or POST',
  yields: ['http-action-not-allowed'],
  source: 'TOP error code page, code 9',
  check: ({ verb }) => (verb === 'GET' || verb === 'POST' ? undefined : { error: 'http-action-not-allowed' }),
}

/** A batch has its requests in the body. */
export const postOnly: Step = {
  name: 'HTTP verb is POST',
  yields: ['http-action-not-allowed'],
  source: 'TOP document 104350; TOP error code page, code 9',
  check: ({ verb }) => (verb === 'POST' ? undefined : { error: 'http-action-not-allowed' }),
}
