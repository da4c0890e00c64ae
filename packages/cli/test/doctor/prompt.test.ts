import { createHmac } from 'node:crypto'
import { spawn, spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
// Sees to it that what is built is not stale.
import '../run-aeop.ts'

const bin = fileURLToPath(new URL('../../bin/aeop.js', import.meta.url))
/** Gives a program a terminal of its own; from util-linux. In CI it is there, or the test fails. */
const terminal = 'script'
const has = process.env['CI'] === 'true' || spawnSync(terminal, ['--version']).status === 0

const secret = 'q7XkPz2mVt9LwRb4'
const parameters = { app_key: '33505222', method: 'taobao.time.get', sign_method: 'sha256', timestamp: '1718000000000' }
/** Written from document 1386. */
const text = Object.entries(parameters).flat().join('')
const sign = createHmac('sha256', secret).update(text).digest('hex').toUpperCase()
const url = `https://api-sg.aliexpress.com/sync?${new URLSearchParams({ ...parameters, sign })}`

/** Runs the command on a terminal, types when it asks, and answers with all that the terminal showed and how it ended. */
function onTerminal(keys: string): Promise<{ readonly shown: string; readonly code: number | null }> {
  const command = `stty -a | grep -o -- '-\\?echo\\b' ; '${process.execPath}' '${bin}' doctor '${url}'; echo "ended $?"; stty -a | grep -o -- '-\\?echo\\b'`
  const child = spawn(terminal, ['-qec', command, '/dev/null'], {
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm' },
  })
  let shown = ''
  let isTyped = false
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk
    if (isTyped || !shown.includes('App secret')) return
    isTyped = true
    child.stdin.write(keys)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ shown, code }))
  })
}

describe.runIf(has)('the prompt for the secret', () => {
  it('takes what is typed and shows none of it', async () => {
    const { shown } = await onTerminal(`${secret}\r`)
    expect(shown).toContain('The signature is right.')
    expect(shown).toContain('ended 0')
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain(secret.slice(0, 3))
  })

  it('goes without where Enter alone is typed', async () => {
    const { shown } = await onTerminal('\r')
    expect(shown).toContain('The signature was not checked')
    expect(shown).toContain('ended 3')
  })

  it('ends with Ctrl-C, and the terminal echoes again', async () => {
    const { shown } = await onTerminal(`${secret.slice(0, 5)}\u0003`)
    // 128 and the number of SIGINT, or the shell itself is ended by it.
    expect(shown).not.toMatch(/ended [0-37]\D/)
    expect(shown).not.toContain(secret.slice(0, 5))
    expect(
      shown
        .trimEnd()
        .split(/\s+/)
        .findLast((word) => /^-?echo$/.test(word)),
    ).toBe('echo')
  })
})
