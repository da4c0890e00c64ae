import type { ArgumentError } from '@aeop/sdk'

/** What is wrong with a value, without its place and the remedy that stand around it in the message. */
export function argumentProblem({ where, message, remedy }: ArgumentError): string {
  return message.slice(`${where}: `.length, -` ${remedy}`.length).replace(/\.$/, '')
}
