/**
 * The answers of a batch, in the order of its requests.
 *
 * The separator counts to the letter: the official Java SDK takes it for a regular expression, and one with special characters breaks there
 * (top-protocol 5.4). One more at the end, as a line end, does no harm.
 *
 * @returns as many parts as there are. They are not the answers one by one when that differs from the number of requests.
 * @example
 * splitBatchAnswer('{"a_response":{}}\r\n-S-\r\n{"b_response":{}}', '\r\n-S-\r\n', 2) // ['{"a_response":{}}', '{"b_response":{}}']
 */
export function splitBatchAnswer(body: string, separator: string, requests: number): string[] {
  // A separator at the very end may have lost its line end on the way.
  const parts = `${body}\r\n`.split(separator).map((part) => part.trim())
  if (parts.length > requests && parts.at(-1) === '') parts.pop()
  return parts
}
