import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Sample } from '../measure/compare.ts'

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/aeop.js', import.meta.url))

/** Starts `aeop gateway` as a user does, and asks it once. */
export async function timeCommand(query: string): Promise<Sample> {
  const begun = performance.now()
  const given = [COMMAND, 'gateway', '--port', '0', '--quiet', '--json']
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  try {
    const [line] = (await Promise.race([
      once(child.stdout, 'data'),
      exited.then(([code]) => Promise.reject(new Error(`aeop gateway ended with code ${code}`))),
    ])) as [Buffer]
    const listening = performance.now() - begun
    const { url } = JSON.parse(line.toString()) as { url: string }
    const body = await (await fetch(`${url}/router/rest?${query}`)).text()
    if (!body.includes('"time"')) throw new Error(`a wrong first answer: ${body}`)
    return { figure: performance.now() - begun, also: { 'listening after ms': listening } }
  } finally {
    child.kill()
    await exited
  }
}
