import { expect } from 'vitest'

import type { Outcome } from '../clients/client.ts'
import type { Features } from './feature.ts'
import { callHome } from './home-call.ts'

/** Names of list elements in the answers of the home calls: they are there where lists are doubled, and gone where they are plain. */
const elements: ReadonlySet<string> = new Set(['order_dto', 'ae_item_sku_info_d_t_o'])

function hasDoubledLists(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, member]) => elements.has(name) || hasDoubledLists(member))
}

function expectLists({ value, shown }: Outcome, form: 'doubled' | 'plain'): void {
  expect(hasDoubledLists(value), `the lists are to be ${form}\n${shown}`).toBe(form === 'doubled')
}

export const answerFeatures: Features = {
  json: {
    title: 'the answer as json, with the wrapper and the doubled lists that typed readers expect',
    run: async (client, url) => expectLists(await callHome(client, url, { answer: 'json' }), 'doubled'),
  },
  simplify: {
    title: 'the answer as json with `simplify=true`: flat where the request says `format=json` too',
    run: async (client, url) => {
      const outcome = await callHome(client, url, { answer: 'simplify' })
      expectLists(outcome, 'plain')
      // ae_sdk, the one package that asks for it, never says `format` and keeps the wrapper (clients C3.12).
      const names = Object.keys(outcome.value as object)
      expect(
        names.some((name) => name.endsWith('_response')),
        outcome.shown,
      ).toBe(client.kind === 'npm')
    },
  },
  xml: {
    title: 'the answer as xml',
    run: async (client, url) => expectLists(await callHome(client, url, { answer: 'xml' }), 'doubled'),
  },
  gzip: {
    title: 'a compressed answer when it is asked for, and only then',
    run: async (client, url) => {
      const byDefault = await callHome(client, url)
      expect(byDefault.encoding, byDefault.shown).toBe(client.gzip === 'never' ? undefined : 'gzip')
      if (client.gzip !== 'optional') return
      const off = await callHome(client, url, { gzip: false })
      expect(off.encoding, off.shown).toBe(undefined)
    },
  },
}
