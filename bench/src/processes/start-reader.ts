import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Sample, Side } from '../measure/compare.ts'
import type { AnswerFormat } from '../workload/large-answers.ts'
import type { ReaderName } from '../workload/readers.ts'

/** One side of a comparison of readers. */
export interface ReaderProcess {
  readonly side: Side
  stop(): Promise<void>
}

/**
 * Starts one reader in a process of its own. Two readers that share a parser must not share an engine: once the parser had been given listeners, it
 * took twice its time without them too.
 */
export function startReader(format: AnswerFormat, reader: ReaderName): ReaderProcess {
  const child = fork(new URL('answer-reader.js', import.meta.url), [format, reader], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  return {
    side: async (roundMs) => {
      child.send(roundMs)
      const [sample] = (await Promise.race([
        once(child, 'message'),
        exited.then(([code]) => Promise.reject(new Error(`the reader by ${reader} ended with code ${code}`))),
      ])) as [Sample]
      return sample
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}
