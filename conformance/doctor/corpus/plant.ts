import type { DoctorRequest } from '@aeop/doctor'
import type { Call } from './call.ts'
import { type MistakeKind, expectedId } from './expected-ids.ts'
import { type Program, rightProgram, signatureOf } from './program.ts'
import type { Slip } from './slip.ts'
import { onTheWire } from './wire.ts'

/** A request with mistakes in it, and what they are called. */
export interface Planted {
  readonly shape: string
  readonly slips: readonly Slip[]
  readonly kinds: readonly MistakeKind[]
  /** Ids that have to be named, without repetition, sorted. */
  readonly ids: readonly string[]
  readonly request: DoctorRequest
  readonly secret: string
  readonly sign: string
  /** The wire and its signature: two plants with the same one cannot be told apart. */
  readonly bytes: string
}

/** The call made by somebody who makes these mistakes; null where the call gives no occasion for one of them. */
export function plant(call: Call, slips: readonly Slip[]): Planted | null {
  let program: Program | null = rightProgram(call)
  for (const slip of slips) {
    program = slip.make(program, call)
    if (program === null) return null
  }
  const sign = signatureOf(program, call)
  const request = onTheWire(call, program.intend(call.pairs), sign, program.encode)
  const ids = new Set(slips.map(({ kind }) => expectedId(kind, call.protocol)))
  return {
    shape: call.shape,
    slips,
    kinds: slips.map(({ kind }) => kind),
    ids: [...ids].toSorted(),
    request,
    secret: call.secret,
    sign,
    bytes: JSON.stringify(request),
  }
}

/** Whether two slips can be made in one program; two forms of one mistake are one mistake. */
export const areCompatible = (a: Slip, b: Slip): boolean =>
  a.kind !== b.kind && !a.steps.some((step) => step !== 'collect' && b.steps.includes(step))
