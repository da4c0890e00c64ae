import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { runAeop } from '../run-aeop.ts'
import { startGateway } from '../start-gateway.ts'

it('a message that was under way when the gateway was killed comes when it runs again on the same file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aeop-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const db = join(folder, 'shop.db')
  const bodies: string[] = []
  let isSilent = true
  const callback = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      bodies.push(body)
      if (!isSilent) response.end()
    })
  })
  onTestFinished(() => {
    callback.close()
    callback.closeAllConnections()
  })
  await new Promise<void>((resolve) => callback.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(callback.address() as AddressInfo).port}/push`

  const first = await startGateway('--quiet', '--db', db, '--clock', '2019-01-01T12:00:00+08:00')
  const subscribed = await fetch(`${first.url}/_aeop/pushes/subscriptions/12345678`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  })
  expect(subscribed.status).toBe(200)
  const sent = await runAeop(['trigger', 'TEST_MESSAGE', 'message=first', '--gateway', first.url, '--json'])
  expect(sent.code).toBe(0)
  await expect.poll(() => bodies.length).toBe(1)
  await first.stop('SIGKILL')

  isSilent = false
  // Later than a repetition would be due, should the kill have come after the half second in which an answer counts.
  const second = await startGateway('--quiet', '--db', db, '--clock', '2019-01-01T13:00:00+08:00')
  onTestFinished(async () => void (await second.stop()))
  await expect.poll(() => bodies.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2)
  const { body } = JSON.parse(sent.stdout) as { body: string }
  expect(new Set(bodies)).toEqual(new Set([body]))
})
