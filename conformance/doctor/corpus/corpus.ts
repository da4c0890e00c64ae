import type { Call } from './call.ts'
import { type Planted, areCompatible, plant } from './plant.ts'
import type { Slip } from './slip.ts'
import { slips } from './slips/index.ts'

/** All wrong requests of one shape. */
export interface Plants {
  readonly singles: readonly Planted[]
  readonly doubles: readonly Planted[]
}

/**
 * Every mistake alone and every pair of mistakes that can be made together in one call.
 *
 * A mistake that changes nothing in this call is none. A pair counts only if each of the two changes something beside the other, and if no single mistake gives
 * the same bytes: that one would be what happened, as far as anybody can tell.
 */
export function plantAll(call: Call): Plants {
  const right = plant(call, [])
  const singles = slips.flatMap((slip) => plant(call, [slip]) ?? []).filter(({ bytes }) => bytes !== right?.bytes)
  const simpler = new Set([right, ...singles].map((planted) => planted?.bytes))
  const doubles = singles.flatMap((first, index) =>
    singles.slice(index + 1).flatMap((second) => {
      const [a, b] = [...first.slips, ...second.slips]
      if (a === undefined || b === undefined || !areCompatible(a, b)) return []
      const both = plant(call, [a, b])
      if (both === null || simpler.has(both.bytes)) return []
      return isIdle(b, first, both) || isIdle(a, second, both) ? [] : [both]
    }),
  )
  return { singles, doubles }
}

/** Whether a slip beside another one changes nothing in what is signed, and is none of the wire alone. */
const isIdle = ({ steps }: Slip, { sign }: Planted, both: Planted): boolean =>
  both.sign === sign && !steps.includes('encode')
