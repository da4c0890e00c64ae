import { expect, it } from 'vitest'
import { readTokenFile } from '../../src/doctor/account/read-token-file.ts'
import type { Io } from '../../src/io.ts'

const stdin = (text: string): Io => ({ readStdin: () => Promise.resolve(text) }) as object as Io

it('reads the answer of a token call', async () => {
  // Names and forms of doc 1364; the token itself is invented.
  const text = '{"access_token":"50000x1","account_platform":"seller_center","expire_time":1571561110000,"code":"0"}'
  const token = { accessToken: '50000x1', accountPlatform: 'seller_center', expiresAt: 1_571_561_110_000 }
  expect(await readTokenFile('-', stdin(text))).toEqual(token)
  expect(await readTokenFile('-', stdin(text.replace('1571561110000', '"1571561110000"')))).toEqual(token)
  expect(await readTokenFile('-', stdin('{"access_token":"50000x1","expire_time":null}'))).toEqual({
    accessToken: '50000x1',
  })
})

it.each([
  ['50000x1', /is no JSON/],
  ['["50000x1"]', /is no JSON object/],
  ['{"refresh_token":"50000x1"}', /has no access_token/],
  ['{"access_token":50000}', /has no access_token/],
])('refuses %s without quoting it', async (text, problem) => {
  const error = await readTokenFile('-', stdin(text)).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'CommandError', message: expect.stringMatching(problem) as string })
  expect(String(error)).not.toContain('50000x1')
})
