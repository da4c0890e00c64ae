/** Eight hexadecimal digits of a node, 13 of its clock, four more; a trace id has five hexadecimal digits behind (iop-protocol 4.5). */
const IOP_ID = /^[\da-f]{8}(\d{13})\d{4}(?:[\da-f]{5})?$/i

/** Ids of other systems that happen to have the form show times in no reach of the platform: it is younger than 2015 and will not last to 2100. */
const EARLIEST = 1_420_070_400_000
const LATEST = 4_102_444_800_000

/** Server's clock as a request id of IOP holds it, in epoch milliseconds. */
export function iopRequestTime(requestId: string | undefined): number | undefined {
  const time = Number(IOP_ID.exec(requestId ?? '')?.[1])
  return time > EARLIEST && time < LATEST ? time : undefined
}

/** Server's clock in epoch milliseconds: from the request id, which is exact, else from the header `Date`, which knows no milliseconds. */
export function serverTimeOf(requestId: string | undefined, date: string | undefined): number | undefined {
  const fromId = iopRequestTime(requestId)
  if (fromId !== undefined) return fromId
  const fromHeader = Date.parse(date ?? '')
  return Number.isNaN(fromHeader) ? undefined : fromHeader
}
