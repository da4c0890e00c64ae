/** Every wrong recipe in circulation stays refused: a gateway that is generous here teaches a signature that the platform refuses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { authorize } from './authorize.ts'
import { gmt8Text } from './endpoints.ts'
import { type Pairs, signIop, signTop } from './independent-signer.ts'
import { iopMistakes, topMistakes } from './mistakes.ts'
import { encodePairs, send } from './send.ts'
import { application, startGateway, type Target } from './start-gateway.ts'

const { appKey, secret, session } = application

let target: Target
beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

/** Values that mistakes garble, and a name whose place depends on the way of sorting. */
const telling: Pairs = [
  ['memo_text', 'a b+c & é/中'],
  ['memo_json', '{"page":1}'],
  ['appKey', 'mixed case'],
]

const top = (): Pairs => [
  ['session', session],
  ['method', 'aliexpress.solution.order.get'],
  ['app_key', appKey],
  ['timestamp', gmt8Text(Date.now())],
  ['format', 'json'],
  ['v', '2.0'],
  ['sign_method', 'md5'],
  ...telling,
]

const business = (): Pairs => [
  ['session', session],
  ['method', 'aliexpress.ds.product.get'],
  ['app_key', appKey],
  ['timestamp', String(Date.now())],
  ['sign_method', 'sha256'],
  ['product_id', '1005003784285827'],
  ['ship_to_country', 'US'],
  ...telling,
]

const system = (code: string): Pairs => [
  ['code', code],
  ['app_key', appKey],
  ['timestamp', String(Date.now())],
  ['sign_method', 'sha256'],
  ...telling,
]

const path = '/auth/token/create'
const doors = [
  {
    name: '/router/rest',
    url: '/router/rest',
    path: '',
    request: () => Promise.resolve(top()),
    right: (params: Pairs) => signTop(params, secret, 'md5'),
    mistakes: topMistakes,
    refusal: '25',
  },
  {
    name: '/sync',
    url: '/sync',
    path: '',
    request: () => Promise.resolve(business()),
    right: (params: Pairs) => signIop(params, secret),
    mistakes: iopMistakes,
    refusal: 'IncompleteSignature',
  },
  {
    name: `/rest${path}`,
    url: `/rest${path}`,
    path,
    request: async () => system(await authorize(target.url)),
    right: (params: Pairs) => signIop(params, secret, path),
    // Without a path in front the string is right on /sync and wrong here (M02).
    mistakes: [
      ...iopMistakes,
      { name: 'M02: no path in front', sign: ({ params }: { params: Pairs }) => signIop(params, secret) },
    ],
    refusal: 'IncompleteSignature',
  },
]

describe.each(doors)('$name', ({ url, path, request, right, mistakes, refusal }) => {
  const exchange = (params: Pairs, sign: string) =>
    send(target.url + url, encodePairs([...params, ['sign', sign]], '%20'))

  it('takes the request when it is signed as the documents say', async () => {
    const params = await request()
    const { refusal: code, shown } = await exchange(params, right(params))
    expect(code, shown).toBe(null)
  })

  it.each(mistakes.map((mistake) => ({ ...mistake })))('refuses $name', async (mistake) => {
    const params = await request()
    const sign = mistake.sign({ params, secret, path })
    // What the mistake does not change is not that mistake.
    expect(sign).not.toBe(right(params))
    const { refusal: code, shown } = await exchange(params, sign)
    expect(code, shown).toBe(refusal)
  })
})
