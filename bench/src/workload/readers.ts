import { interpretAnswer } from '@aeop/sdk'
import sax from 'sax'
import { largeAnswerCall } from './large-answers.ts'

/** Ways to read an answer, by the names that the table gives them. */
export const readers = {
  interpretAnswer: (body: string): Promise<unknown> =>
    interpretAnswer({ status: 200, contentType: '', body }, largeAnswerCall),
  'JSON.parse': (body: string): unknown => JSON.parse(body),
  /** Makes events and no tree. */
  sax: (body: string): unknown => sax.parser(true, { position: false }).write(body).close(),
} as const

export type ReaderName = keyof typeof readers
