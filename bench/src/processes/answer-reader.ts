import { timeReads } from '../measure/time-reads.ts'
import { recordLargeAnswers, type AnswerFormat } from '../workload/large-answers.ts'
import { readers, type ReaderName } from '../workload/readers.ts'

const [format, reader] = process.argv.slice(2) as [AnswerFormat, ReaderName]
const side = timeReads(await recordLargeAnswers(format), readers[reader])

/** Each message is the milliseconds of a round, each answer what the round came to. */
process.on('message', (roundMs: number) => {
  void (async () => process.send?.(await side(roundMs)))()
})
process.once('disconnect', () => process.exit())
