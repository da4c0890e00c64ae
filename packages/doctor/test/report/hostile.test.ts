import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'

const SECRET = 'aZ3kQ9vBn2LmX7pTs5WcR8yDf1HgJ4uE'
const parameters = {
  app_key: '512345',
  method: 'aliexpress.x',
  sign_method: 'sha256',
  timestamp: '1769539935000',
  sign: 'A'.repeat(64),
}
const bounds = { depth: 1, boundMs: 50 } as const

describe('requests that are made to do harm end, and do not throw', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'ten thousand parameters',
      Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`name${index}`, 'v'])),
    ],
    ['a value of a megabyte', { x: 'a'.repeat(1_000_000) }],
    ['blanks by the million', { x: `${' '.repeat(1_000_000)}x`, app_key: `1${' '.repeat(1_000_000)}1` }],
    ['deep JSON', { x: '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000) }],
    ['halves of characters', { '\ud800': '\udfff', session: '\ud800'.repeat(1000) }],
    ['a signature of a megabyte', { sign: `A${' '.repeat(1_000_000)}A` }],
  ])('%s', (_, more) => {
    const report = diagnose({ parameters: { ...parameters, ...more } }, { ...bounds, secret: SECRET })
    expect(report.verdict).not.toBe('unreadable')
  })

  it('the body of a batch, a megabyte without a single =', () => {
    const url = `https://eco.taobao.com/router/batch?app_key=12345678&sign_method=md5&sign=${'A'.repeat(32)}`
    const report = diagnose({ url, body: 'a'.repeat(1_000_000) }, { ...bounds, secret: SECRET })
    expect(report.signature.state).toBe('unexplained')
  })

  it('a secret of a megabyte', () => {
    expect(diagnose({ parameters }, { ...bounds, secret: 's'.repeat(1_000_000) }).verdict).toBe('unexplained')
  })
})

it('a secret that the answer quotes is hidden also where the text is cut', () => {
  const answer = (before: number) =>
    `{"error_response":{"type":"ISV","code":"X","msg":"${'y'.repeat(before)}${SECRET}"}}`
  for (let before = 340; before < 420; before++) {
    const shown = JSON.stringify(diagnose({ parameters }, { ...bounds, secret: SECRET, response: answer(before) }))
    expect(shown).not.toContain(SECRET.slice(0, 8))
  }
})

it('a name of a megabyte is not repeated in the sentence about it', () => {
  const report = diagnose(
    { parameters: { ...parameters, method: `a.${'b'.repeat(1_000_000)}` } },
    {
      response: '{"error_response":{"type":"ISV","code":"InvalidApiPath","msg":"m"}}',
    },
  )
  expect(report.findings.length).toBeGreaterThan(0)
  for (const { what = '' } of report.findings) expect(what.length).toBeLessThanOrEqual(401)
})
