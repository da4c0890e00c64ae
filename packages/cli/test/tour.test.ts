import { describe, expect, it } from 'vitest'
import { runAeop } from './run-aeop.ts'

describe('aeop tour', () => {
  it('walks the document its example to a shipped order, in plain text without a terminal', async () => {
    const { code, stdout, stderr } = await runAeop(['tour', '--once'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const expected = [
      '1. Fill in parameters',
      'timestamp           2019-01-01 12:00:00',
      '2. Generate a signature',
      '<secret>app_key12345678formatjsonlogistics_noES2019COM0000123456method',
      'MD5                 1F31D5B6CC43C4C565886BD836C0A5AC',
      '3. Encapsulate an HTTP request',
      'POST http://127.0.0.1:',
      '4. Initiate the HTTP request',
      '5. Receive an HTTP response',
      '{"aliexpress_solution_order_fulfill_response":{"result":{"result_success":true},',
      '6. Interpret the result',
      'WAIT_SELLER_SEND_GOODS -> WAIT_BUYER_ACCEPT_GOODS',
    ]
    let from = 0
    for (const text of expected) {
      const at = stdout.indexOf(text, from)
      expect({ text, found: at >= 0 }).toEqual({ text, found: true })
      from = at + text.length
    }
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toContain('helloworld')
  })

  it('--json gives the same walk as one document', async () => {
    const { code, stdout } = await runAeop(['tour', '--once', '--json'])
    expect(code).toBe(0)
    const sections = JSON.parse(stdout) as { number?: number; title: string }[]
    expect(sections.map(({ number }) => number ?? 0)).toEqual([1, 2, 3, 4, 5, 6, 0])
  })
})
