import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Sample } from '../measure/compare.ts'

/** Runs a module beside this one that measures something in a fresh process and sends it as a sample. */
export async function runSample(module: string, ...given: readonly string[]): Promise<Sample> {
  const options = { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as const, execArgv: ['--expose-gc'] }
  const child = fork(new URL(module, import.meta.url), given, { ...options, stdio: [...options.stdio] })
  const exited = once(child, 'exit')
  const [sample] = (await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`${module} ended with code ${code}`))),
  ])) as [Sample]
  await exited
  return sample
}
