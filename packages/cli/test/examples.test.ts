import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command as catalogue } from '../src/commands/catalogue.ts'
import { command as completion } from '../src/commands/completion.ts'
import { command as call } from '../src/commands/call.ts'
import { command as sign } from '../src/commands/sign.ts'
import { startGateway, type RunningGateway } from './start-gateway.ts'

const bin = fileURLToPath(new URL('../bin/aeop.js', import.meta.url))

let gateway: RunningGateway
let folder = ''
beforeAll(async () => {
  gateway = await startGateway()
  folder = mkdtempSync(join(tmpdir(), 'aeop-'))
  // The picture that one of the examples sends.
  const head = '89504e470d0a1a0a0000000d4948445200000001000000010806000000'
  writeFileSync(join(folder, 'front.jpg'), Buffer.from(head, 'hex'))
})
afterAll(async () => {
  await gateway.stop()
  rmSync(folder, { recursive: true })
})

/** Runs a command line as a person would who copied it from the help. */
function runInShell(line: string): Promise<{ readonly code: number; readonly stderr: string }> {
  const env = {
    PATH: process.env['PATH'],
    AEOP_GATEWAY: gateway.url,
    AEOP_APP_SECRET: 'helloworld',
    AEOP_APP_KEY: '12345678',
    AEOP_SESSION: 'test',
  }
  return new Promise((resolve) => {
    execFile('sh', ['-c', `"${process.execPath}" "${bin}" ${line}`], { cwd: folder, env }, (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stderr })
    })
  })
}

// Those of gateway and tour serve until they are stopped, and those of probe ask the platform itself.
it
  .skipIf(process.platform === 'win32')
  .each(
    Object.entries({ call, catalogue, completion, sign }).flatMap(([name, { examples }]) =>
      examples.map((example) => [`${name} ${example}`]),
    ),
  )('runs as written: aeop %s', async (line) => {
  expect((await runInShell(line)).code).toBe(0)
})
