/** The call that a client makes on its own endpoint where a feature is not about a method: one that needs its parameters understood. */
import { expect } from 'vitest'

import { authorize } from '../authorize.ts'
import type { Client, ClientCall, Door, Outcome } from '../clients/client.ts'
import { valuesOf } from '../readers/values-of.ts'
import { application } from '../start-gateway.ts'

const { session } = application

interface Home {
  call(url: string): Promise<ClientCall> | ClientCall
  /** A field of the answer that only the right answer has, and its form. */
  readonly proof: readonly [name: string, form: RegExp]
}

export const homes: Readonly<Record<Door, Home>> = {
  top: {
    call: () => ({
      door: 'top',
      method: 'aliexpress.solution.order.get',
      params: [['param0', '{"current_page":1,"page_size":20,"order_status":"FINISH"}']],
      session,
    }),
    proof: ['order_status', /^FINISH$/u],
  },
  sync: {
    call: () => ({
      door: 'sync',
      method: 'aliexpress.ds.product.get',
      params: [
        ['product_id', '1005003784285827'],
        ['ship_to_country', 'US'],
        ['target_currency', 'USD'],
      ],
      session,
    }),
    proof: ['product_id', /^1005003784285827$/u],
  },
  rest: {
    call: async (url) => ({
      door: 'rest',
      shape: 'path',
      method: '/auth/token/create',
      params: [['code', await authorize(url)]],
    }),
    proof: ['access_token', /^50000/u],
  },
}

export function now(): { appKey: string; secret: string; now: number } {
  return { appKey: application.appKey, secret: application.secret, now: Date.now() }
}

/** Makes the home call of a client, changed as a feature wants it, and expects it to go through. */
export async function callHome(client: Client, url: string, change: Partial<ClientCall> = {}): Promise<Outcome> {
  const call = await homes[client.home].call(url)
  const outcome = await client.call(url, now(), {
    ...call,
    ...change,
    params: [...call.params, ...(change.params ?? [])],
  })
  expectProof(outcome, client.home)
  return outcome
}

export function expectProof({ code, value, shown }: Outcome, door: Door): void {
  const [name, form] = homes[door].proof
  expect(code, shown).toBe(null)
  const found = valuesOf(value, name)
  expect(found.length, `${name} in\n${shown}`).toBeGreaterThan(0)
  for (const one of found) expect(one, shown).toMatch(form)
}
