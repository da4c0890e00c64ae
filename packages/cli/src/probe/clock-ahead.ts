/**
 * How far this machine's clock is ahead of a server's, in milliseconds, by the `date` header of an answer.
 *
 * The header is cut to whole seconds and was written at some moment of the waiting time: the middle of both is taken, so the result is off by half a
 * second and half the waiting time at most.
 *
 * Source: RFC 9110, 6.6.1 (`date`).
 *
 * @param date Value of the header.
 * @param receivedAt This machine's time when the answer came, epoch milliseconds.
 * @param waitedMs Milliseconds between the request and the answer.
 * @returns `undefined` where the header holds no date.
 * @example
 * clockAhead('Tue, 01 Jan 2019 04:00:00 GMT', 1546315201000, 200) // 400
 */
export function clockAhead(date: string | undefined, receivedAt: number, waitedMs: number): number | undefined {
  const written = Date.parse(date ?? '')
  return Number.isNaN(written) ? undefined : receivedAt - waitedMs / 2 - (written + 500)
}
