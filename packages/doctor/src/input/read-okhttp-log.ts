import { answerIn } from './log/answer-in.ts'
import type { InputRead } from './input-read.ts'
import { readRawHttp } from './read-raw-http.ts'

const CALL = /^--> ([A-Z]{3,7} https?:\/\/\S+)[^\n]*\n([^]*?)\n--> END/m

/** The call in the log of OkHttp's and Retrofit's interceptor, with the answer behind it; `undefined` for other texts. */
export function readOkhttpLog(text: string): InputRead | undefined {
  const call = CALL.exec(text)
  if (call === null) return undefined
  const [found, startLine = '', rest = ''] = call
  const { request, notes } = readRawHttp(`${startLine} HTTP/1.1\n${rest}`)
  const answer = answerIn(text.slice(call.index + found.length))
  return {
    request: { ...request, client: 'okhttp' },
    ...(answer === undefined ? {} : { response: answer }),
    notes,
  }
}
