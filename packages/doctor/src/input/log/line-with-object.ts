import { InputError } from '../input-error.ts'
import type { InputRead } from '../input-read.ts'
import { readJson } from '../read-json.ts'
import { answerIn } from './answer-in.ts'

/** The object of parameters in a line of any log; `undefined` when there is none. */
export function lineWithObject(line: string): InputRead | undefined {
  const start = line.indexOf('{')
  if (start === -1 || !/\bapp_key\b/.test(line)) return undefined
  try {
    const read = readJson(line.slice(start))
    const answer = answerIn(line)
    return answer === undefined ? read : { ...read, response: answer }
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
