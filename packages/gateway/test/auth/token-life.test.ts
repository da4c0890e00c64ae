import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGateway, defaultSeed, personaCall, type Gateway } from '../../src/index.ts'
import { iopSign, NOON, type Parameters } from '../ask.ts'

// Any walk through consent, exchange, refresh, revocation and time, against a model of a few lines: what the documents say of codes and tokens (iop-protocol 6.3
// and 6.4), in whole seconds.

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 86_400 * SECOND
const CODE_LIFE = 3 * MINUTE
const LIVES = { test: { access: DAY, refresh: 2 * DAY }, online: { access: 30 * DAY, refresh: 60 * DAY } }
const BUYER = '240000917002'

type Move =
  | { readonly kind: 'consent' }
  | { readonly kind: 'exchange' | 'refresh' | 'use'; readonly which: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'revoke' }

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.constant<Move>({ kind: 'consent' }),
  fc.record({ kind: fc.constantFrom('exchange', 'refresh', 'use'), which: fc.nat(9) }),
  fc.record({
    kind: fc.constant('wait'),
    // The edges of each life, and times between them.
    ms: fc.oneof(
      fc.constantFrom(CODE_LIFE - 1, CODE_LIFE, DAY - 1, DAY, 2 * DAY, 30 * DAY, 60 * DAY),
      fc.integer({ min: 1, max: 3 * DAY }),
    ),
  }),
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'revoke' }) },
)

interface ModelCode {
  readonly text: string
  readonly made: number
  used: boolean
}
interface ModelPair {
  readonly access: string
  readonly refresh: string
  readonly accessEnd: number
  readonly refreshEnd: number
  spent: boolean
  revoked: boolean
}

async function walk(gateway: Gateway, status: 'test' | 'online', moves: readonly Move[]): Promise<void> {
  const life = LIVES[status]
  let now = NOON
  const codes: ModelCode[] = []
  const pairs: ModelPair[] = []
  const ask = async (path: string, parameters: Parameters): Promise<Record<string, unknown>> => {
    const call = { app_key: '12345678', sign_method: 'sha256', timestamp: String(now), ...parameters }
    const sign = iopSign(call, path === '/sync' ? '' : path.slice('/rest'.length))
    const body = new URLSearchParams({ ...call, sign })
    const answer = await gateway.fetch(gateway.url + path, { method: 'POST', body })
    return (await answer.json()) as Record<string, unknown>
  }
  /** What a new pair has to be, and the model of it. */
  const take = (answer: Record<string, unknown>, refreshEnd: number): void => {
    const second = Math.floor(now / SECOND) * SECOND
    expect(answer).toMatchObject({
      code: '0',
      expires_in: life.access / SECOND,
      expire_time: second + life.access,
      refresh_expires_in: (refreshEnd - second) / SECOND,
      refresh_token_valid_time: refreshEnd,
      user_id: BUYER,
    })
    const [access, refresh] = [String(answer['access_token']), String(answer['refresh_token'])]
    expect(pairs.some((pair) => pair.access === access || pair.refresh === refresh)).toBe(false)
    pairs.push({ access, refresh, accessEnd: second + life.access, refreshEnd, spent: false, revoked: false })
  }

  const moveOf = {
    consent: () => {
      codes.push({ text: gateway.authorize({ appKey: '12345678', account: BUYER }), made: now, used: false })
    },
    exchange: async (which: number) => {
      const code = codes[which % codes.length]
      if (code === undefined) return
      const answer = await ask('/rest/auth/token/create', { code: code.text })
      if (code.used || now >= code.made + CODE_LIFE) return expect(answer['code']).toBe('InvalidCode')
      code.used = true
      take(answer, Math.floor(now / SECOND) * SECOND + life.refresh)
    },
    refresh: async (which: number) => {
      const pair = pairs[which % pairs.length]
      if (pair === undefined) return
      const answer = await ask('/rest/auth/token/refresh', { refresh_token: pair.refresh })
      const isOver = pair.spent || pair.revoked || now >= pair.refreshEnd
      if (isOver) return expect(answer['code']).toBe('IllegalRefreshToken')
      pair.spent = true
      take(answer, pair.refreshEnd)
    },
    use: async (which: number) => {
      const pair = pairs[which % pairs.length]
      if (pair === undefined) return
      const answer = await ask('/sync', { ...personaCall, session: pair.access })
      const { code } = (answer['error_response'] ?? {}) as { code?: string }
      expect(code).toBe(pair.revoked || now >= pair.accessEnd ? 'IllegalAccessToken' : undefined)
    },
    wait: (ms: number) => {
      now += ms
      gateway.clock.set(now)
    },
    revoke: () => {
      const standing = pairs.filter(({ revoked }) => !revoked)
      expect(gateway.revoke({ appKey: '12345678', account: BUYER })).toBe(standing.length)
      for (const pair of standing) pair.revoked = true
      for (const code of codes) code.used = true
    },
  }
  for (const one of moves) {
    if (one.kind === 'wait') moveOf.wait(one.ms)
    else if ('which' in one) await moveOf[one.kind](one.which)
    else moveOf[one.kind]()
  }
}

describe.each(['test', 'online'] as const)('codes and tokens of an app that is %s', (status) => {
  const { products, ...rest } = defaultSeed()
  // Only what the walk needs: a gateway is opened for each.
  const needed = products.filter(({ productId }) => productId === personaCall.product_id)
  const seed = { ...rest, products: needed, orders: [], apps: rest.apps.map((app) => Object.assign(app, { status })) }

  it('live, serve and end as the model says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 30 }), async (moves) => {
        const gateway = await createGateway({ port: null, clock: NOON, seed })
        gateway.clock.freeze()
        gateway.clock.set(NOON)
        try {
          // Without a consent and an exchange most walks would come to nothing.
          await walk(gateway, status, [{ kind: 'consent' }, ...moves])
        } finally {
          await gateway.close()
        }
      }),
      { numRuns: 40 },
    )
  })
})
