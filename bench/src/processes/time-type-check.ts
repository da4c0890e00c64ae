import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Sample } from '../measure/compare.ts'
import type { threeCalls } from '../workload/three-calls.ts'

/** Compiles one of the programs in a fresh process, as an editor or a build does first. */
export async function timeTypeCheck(kind: keyof typeof threeCalls): Promise<Sample> {
  const module = new URL('type-check.js', import.meta.url)
  const child = fork(module, [kind], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const [sample] = (await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`the compiler of ${kind} calls ended with code ${code}`))),
  ])) as [Sample]
  await exited
  return sample
}
