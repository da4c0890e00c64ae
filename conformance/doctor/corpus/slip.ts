import type { Call, Pairs } from './call.ts'
import type { MistakeKind } from './expected-ids.ts'
import type { Program, Step } from './program.ts'

/** One way of making one mistake. */
export interface Slip {
  readonly kind: MistakeKind
  /** The form that the mistake takes, for the tables. */
  readonly form: string
  /** Steps of the program that are not as they should be; two slips at the same step exclude each other, but at `collect`. */
  readonly steps: readonly Step[]
  /** The program with the mistake in it, or null where this call gives no occasion for it. */
  readonly make: (program: Program, call: Call) => Program | null
}

/** A slip that replaces steps whatever the call is. */
export function replacing(kind: MistakeKind, form: string, steps: Partial<Program>): Slip {
  return { kind, form, steps: Object.keys(steps) as Step[], make: (program) => ({ ...program, ...steps }) }
}

/** A slip that replaces steps by what the call gives; null where it gives no occasion. */
export function replacingFor(
  kind: MistakeKind,
  form: string,
  steps: readonly Step[],
  replace: (call: Call, program: Program) => Partial<Program> | null,
): Slip {
  return {
    kind,
    form,
    steps,
    make: (program, call) => {
      const replaced = replace(call, program)
      return replaced === null ? null : { ...program, ...replaced }
    },
  }
}

/** A slip in what is collected; it comes on top of what another slip collects. */
export function collecting(kind: MistakeKind, form: string, change: (pairs: Pairs, call: Call) => Pairs): Slip {
  return {
    kind,
    form,
    steps: ['collect'],
    make: (program, call) => ({ ...program, collect: (pairs) => change(program.collect(pairs), call) }),
  }
}

/** A slip in the text of some values. */
export function rewriting(
  kind: MistakeKind,
  form: string,
  change: (value: string, name: string, call: Call) => string,
): Slip {
  return collecting(kind, form, (pairs, call) => pairs.map(([name, value]) => [name, change(value, name, call)]))
}
