import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Sample } from '../measure/compare.ts'
import type { StartReport } from './report-start.ts'

/** Starts a module beside this one that calls `reportStart`, in a fresh process. */
export async function timeStart(module: string, query: string): Promise<Sample> {
  const begun = performance.now()
  const child = fork(new URL(module, import.meta.url), [query], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const [report] = (await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`${module} ended with code ${code}`))),
  ])) as [StartReport]
  const wholeMs = performance.now() - begun
  await exited
  return { figure: report.startMs, also: { 'import ms': report.importMs, 'process start to answer ms': wholeMs } }
}
