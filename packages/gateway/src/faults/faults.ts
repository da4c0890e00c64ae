import { imprintOf } from '../domain/imprint.ts'
import { createSeededRandom, type SeededRandom } from '../domain/seeded-random.ts'
import { checkRule } from './check-rule.ts'
import { matches, type StruckCall } from './matches.ts'
import type { ActiveFault, FaultProfile, FaultRule } from './fault-rule.ts'
import { faultProfiles } from './profiles.ts'

/** Trouble at will. Of the rules in force the first that hits a call decides about it. */
export interface Faults {
  /**
   * Puts a rule behind those in force.
   *
   * @throws {RangeError} naming the member that cannot be meant, and what it takes.
   */
  add(rule: FaultRule): ActiveFault
  /** The rules in force, oldest first. */
  list(): readonly ActiveFault[]
  /** @returns whether there was one of that id */
  remove(id: string): boolean
  /** No more trouble. */
  clear(): void
  /**
   * Puts the rules of a profile in place of those in force.
   *
   * @throws {RangeError} listing the profiles there are.
   */
  use(profile: string): void
  readonly profiles: readonly FaultProfile[]
  /**
   * Starts the draws and counts anew: the same seed and the same calls in the same order have the same faults.
   *
   * @throws {RangeError} for anything but a whole number from 0 to 4294967295.
   */
  seed(seed: number): void
  /** The seed in use. @default 1 */
  readonly currentSeed: number
}

/** What a call is in for. */
export interface Hit {
  readonly rule: FaultRule
  /** Milliseconds for which the answer waits. */
  readonly delayMs: number
}

/** {@link Faults}, and what the edge asks it. */
export interface FaultSource extends Faults {
  /** The fault of a call, which is counted. Without rules it costs nothing. */
  strike(call: () => StruckCall): Hit | undefined
}

interface Rule {
  readonly id: string
  readonly rule: FaultRule
  random: SeededRandom
  seen: number
  hits: number
}

const DEFAULT_SEED = 1

/** Draws are compared with shares to a billionth. */
const FINE = 1e9

/**
 * @param start name of a profile, or rules
 * @throws {RangeError} for a profile, a rule or a seed that cannot be meant
 */
export function createFaults(start: string | readonly FaultRule[] = [], startSeed = DEFAULT_SEED): FaultSource {
  let seed = checkedSeed(startSeed)
  let count = 0
  let rules: Rule[] = []

  // Each rule draws for itself, so that one more rule does not change what the others do.
  const randomOf = (id: string): SeededRandom => createSeededRandom(imprintOf(Buffer.from(`${seed} ${id}`)))
  const add = (given: FaultRule): ActiveFault => {
    const rule = checkRule(given)
    const id = String(++count)
    const added = { id, rule, random: randomOf(id), seen: 0, hits: 0 }
    rules.push(added)
    return shown(added)
  }
  const clear = (): void => {
    rules = []
    count = 0
  }
  const use = (name: string): void => {
    const profile = faultProfiles.find((one) => one.name === name)
    if (profile === undefined) {
      const names = faultProfiles.map((one) => one.name).join(', ')
      throw new RangeError(`no profile of faults is called ${JSON.stringify(name)}: there are ${names}`)
    }
    clear()
    for (const rule of profile.rules) add(rule)
  }
  if (typeof start === 'string') use(start)
  else for (const rule of start) add(rule)

  return {
    add,
    list: () => rules.map(shown),
    remove(id) {
      const before = rules.length
      rules = rules.filter((one) => one.id !== id)
      return rules.length < before
    },
    clear,
    use,
    profiles: faultProfiles,
    seed(given) {
      seed = checkedSeed(given)
      for (const rule of rules) Object.assign(rule, { random: randomOf(rule.id), seen: 0, hits: 0 })
    },
    get currentSeed() {
      return seed
    },
    strike(describe) {
      if (rules.length === 0) return undefined
      const call = describe()
      for (const one of rules) {
        const { rule, random } = one
        if (!matches(rule, call)) continue
        one.seen += 1
        if (one.seen <= (rule.skip ?? 0) || one.hits >= (rule.count ?? Infinity)) continue
        if (rule.share !== undefined && random.below(FINE) >= rule.share * FINE) continue
        one.hits += 1
        const jitter = rule.jitter === undefined ? 0 : random.below(rule.jitter + 1)
        return { rule, delayMs: (rule.ms ?? 0) + jitter }
      }
      return undefined
    },
  }
}

function shown({ id, rule, seen, hits }: Rule): ActiveFault {
  return { id, ...rule, seen, hits }
}

function checkedSeed(seed: number): number {
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff) return seed
  throw new RangeError(`the seed of the faults is ${String(seed)}: give a whole number from 0 to 4294967295`)
}
