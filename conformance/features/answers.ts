import { expect } from 'vitest'

import type { Features } from './feature.ts'
import { callHome } from './home-call.ts'

export const answerFeatures: Features = {
  json: {
    title: 'the answer as json, with the wrapper and the doubled lists that typed readers expect',
    run: async (client, url) => void (await callHome(client, url, { answer: 'json' })),
  },
  simplify: {
    title: 'the answer as json with `simplify=true`: flat where the request says `format=json` too',
    run: async (client, url) => void (await callHome(client, url, { answer: 'simplify' })),
  },
  xml: {
    title: 'the answer as xml',
    run: async (client, url) => void (await callHome(client, url, { answer: 'xml' })),
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
