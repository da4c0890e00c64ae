import type { MessageFact, MessageField } from '@aeop/sdk/facts'
import type { MessageData } from './message-body.ts'

/** What a message of trial may hold: integers as digits, numbers or bigints. */
export type TrialData = Readonly<Record<string, string | number | bigint>>

/**
 * The members of a message of trial: those that are given, the others as in the example of the topic.
 *
 * @throws {RangeError} for a member that the topic does not have, or that is no integer where one belongs
 */
export function topicData({ topic, data: fields }: MessageFact, given: TrialData): MessageData {
  const names = fields.map(({ name }) => name)
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new RangeError(`a message of ${topic} has no member ${JSON.stringify(unknown)}: it has ${names.join(', ')}`)
  }
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, given[field.name] ?? field.example)]))
}

function valueOf({ name, type }: MessageField, value: string | number | bigint): string | bigint {
  const text = String(value)
  if (type === 'string') return text
  if (/^-?\d{1,19}$/.test(text)) return BigInt(text)
  throw new RangeError(`${name} is ${JSON.stringify(text)}: give a whole number`)
}
