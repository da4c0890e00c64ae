import { expect } from 'vitest'

import { authorize } from '../authorize.ts'
import type { ClientCall, Door } from '../clients/client.ts'
import { valuesOf } from '../readers/values-of.ts'
import type { Feature, Features } from './feature.ts'
import { callHome, expectProof, homes, now } from './home-call.ts'

const onDoor = (door: Door, title: string): Feature => ({
  title,
  run: async (client, url) => expectProof(await client.call(url, now(), await homes[door].call(url)), door),
})

/** Exchanges a code and renews the token. */
const tokenCall = (shape: NonNullable<ClientCall['shape']>, title: string): Feature => ({
  title,
  run: async (client, url) => {
    const call = { door: 'rest', shape } as const
    const created = await client.call(url, now(), {
      ...call,
      method: '/auth/token/create',
      params: [['code', await authorize(url)]],
    })
    expectProof(created, 'rest')
    const [refreshToken = ''] = valuesOf(created.value, 'refresh_token')
    const refreshed = await client.call(url, now(), {
      ...call,
      method: '/auth/token/refresh',
      params: [['refresh_token', refreshToken]],
    })
    expectProof(refreshed, 'rest')
    expect(valuesOf(refreshed.value, 'access_token')).not.toEqual(valuesOf(created.value, 'access_token'))
  },
})

/** Texts in which decoding, re-encoding and splitting go wrong; each under a name no method knows, which is signed all the same. */
const awkwardTexts: ClientCall['params'] = [
  ['memo_unicode', 'Größe 中文 здравствуй'],
  ['memo_emoji', '👩‍👩‍👧 𝒳'],
  ['memo_form', 'a+b & c=d % %2B %zz ; ?#'],
  ['memo_lines', 'first\r\nsecond\n\ttabbed'],
  ['memo_markup', '<a href="x">&amp;</a> \'quoted\' \\ /'],
]

export const callFeatures: Features = {
  top: onDoor('top', 'a business call on `/router/rest`'),
  sync: onDoor('sync', 'a business call on `/sync`'),
  'token-path': tokenCall('path', 'a token call and its renewal, path in the URL: `/rest/auth/token/create`'),
  'token-method': tokenCall('method', 'the same, path in `method` on `/rest`'),
  'token-sync': tokenCall('sync', 'the same, path in `method` on `/sync`'),
  'rest-2.0': tokenCall('2.0', 'the same, below `/rest/2.0`'),
  session: {
    title: 'a call that needs a session goes through with it, as `session` or `access_token`, and is refused without',
    run: async (client, url) => {
      await callHome(client, url)
      const { session: _, ...without } = await homes[client.home].call(url)
      const { code, shown } = await client.call(url, now(), without)
      expect(code, shown).toBe(client.home === 'top' ? '26' : 'IllegalAccessToken')
    },
  },
  bare: {
    title:
      'a call without business parameters, whose body is empty then: taken, or refused for what is missing and nothing else',
    run: async (client, url) => {
      const { method, ...home } = await homes[client.home].call(url)
      const isTop = client.home === 'top'
      const call = { ...home, method: isTop ? 'taobao.time.get' : method, params: [] }
      const { code, value, shown } = await client.call(url, now(), call)
      expect(code, shown).toBe(isTop ? null : 'MissingParameter')
      if (isTop) expect(valuesOf(value, 'time'), shown).toHaveLength(1)
    },
  },
  empty: {
    title: 'an empty value among the parameters, sent or left out as the client does',
    run: async (client, url) => void (await callHome(client, url, { params: [['memo', '']] })),
  },
  text: {
    title: 'Unicode, emoji, `+ & = % # ;`, CRLF and markup in values',
    run: async (client, url) => void (await callHome(client, url, { params: awkwardTexts })),
  },
  'json-parameter': {
    title: 'a parameter that is JSON text, with nested lists and texts to escape',
    run: async (client, url) => {
      const text = '{"tags":["a","b c",{"é":"\\"quoted\\" & <b>"}],"id":1005003784285827}'
      await callHome(client, url, { params: [['memo_json', text]] })
    },
  },
  get: {
    title: 'by GET',
    run: async (client, url) => void (await callHome(client, url, { verb: 'GET', params: awkwardTexts })),
  },
  post: {
    title: 'by POST',
    run: async (client, url) => void (await callHome(client, url, { verb: 'POST' })),
  },
}
