/** Identifiers that every answer carries. */
export interface RequestIds {
  /** TOP: 12 or 13 lower-case letters and digits, such as `10ixzzbmna198` (live sample). */
  top(): string
  /** IOP: 8 hex digits of a node's address, 13 digits of server time, 4 digits (form of every sample seen). */
  iop(now: number): string
  /** IOP's `_trace_id_`: the same with 5 hex digits behind. */
  trace(now: number): string
}

/** 127.0.0.1 */
const NODE = '7f000001'

/** Counts up, so that no two answers of one gateway share an id. */
export function createRequestIds(): RequestIds {
  let count = 0
  const next = (): number => ++count
  const digits = (): string => String(next() % 10_000).padStart(4, '0')
  return {
    top: () => `10${next().toString(36).padStart(10, '0')}`,
    iop: (now) => `${NODE}${epoch(now)}${digits()}`,
    trace: (now) => `${NODE}${epoch(now)}${digits()}${(next() % 0x10_0000).toString(16).padStart(5, '0')}`,
  }
}

function epoch(now: number): string {
  return String(Math.trunc(now)).padStart(13, '0')
}
