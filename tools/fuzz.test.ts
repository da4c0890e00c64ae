import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const tool = fileURLToPath(new URL('fuzz.mjs', import.meta.url))

it('a few thousand malformed requests and answers leave gateway and interpreter standing', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool, '--requests', '3000', '--seed', '20190101'], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^fuzz: 3000 requests to the gateway, seed 20190101;/)
  // Some get through to the operations, some are refused by the parser, some by the edge.
  expect(Object.keys(JSON.parse(/answers: (\{.*\})/.exec(stdout)?.[1] ?? '{}') as object)).toEqual(
    expect.arrayContaining(['200', '400', '408', '413', '431']),
  )
  expect(stdout).toMatch(/answers: [1-9]\d* gave a value, [1-9]\d* a typed error/)
  expect(status).toBe(0)
}, 120_000)
