import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/aeop.js')

/** What one run of the command left behind. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Surroundings of one run. The environment holds nothing else but PATH. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Starts the built command as a process of its own. */
export function spawnAeop(words: readonly string[], { env = {}, input = '' }: Surroundings = {}): ChildProcess {
  const child = spawn(process.execPath, [bin, ...words], { env: { PATH: process.env['PATH'] ?? '', ...env } })
  child.stdin.end(input)
  return child
}

/** Runs the built command to its end. */
export async function runAeop(words: readonly string[], surroundings?: Surroundings): Promise<Run> {
  return untilEnd(spawnAeop(words, surroundings))
}

export function untilEnd(child: ChildProcess): Promise<Run> {
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

// What runs here is dist: a stale one would judge yesterday's code.
const newestSource = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
  .reduce((newest, time) => Math.max(newest, time), 0)
const built = statSync(join(root, 'tsconfig.tsbuildinfo'), { throwIfNoEntry: false })?.mtimeMs ?? 0
if (built < newestSource) throw new Error('packages/cli is not built, or changed since: run npx tsc -b')
