import { type Client, type ClientOptions, createClient } from '@aeop/sdk'
import { afterAll } from 'vitest'

import { application } from '../start-gateway.ts'

/** Texts that nothing may print: long, so that masking and searching are about them. */
export const secrets = {
  appSecret: 'a-secret-nobody-else-has-0123456789',
  session: '50000700000session-nobody-else-has',
} as const

/**
 * Options for a gateway at a URL, with the embedded application. The traps are about what travels, with parameters that no method has, so nothing is
 * compared with the catalogue.
 */
export function optionsFor(url: string, change: Partial<ClientOptions> = {}): ClientOptions {
  return {
    appKey: application.appKey,
    appSecret: application.secret,
    session: application.session,
    gateway: url,
    check: false,
    ...change,
  }
}

/** A client that is closed when the test file ends. */
export function clientOf(url: string, change: Partial<ClientOptions> = {}): Client {
  const client = createClient(optionsFor(url, change))
  afterAll(() => client.close())
  return client
}
