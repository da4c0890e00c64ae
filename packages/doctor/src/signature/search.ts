import { mistakes as facts } from '../generated/mistakes.ts'
import type { Scene, SigningMistake, Variant } from '../mistakes/mistake.ts'
import { combinations } from './combinations.ts'
import { algorithms, digestOf, openWorkshop } from './digest.ts'
import type { GivenSignature } from './given-signature.ts'
import type { Recipe, Slot } from './recipe.ts'
import { renderText } from './render.ts'

/** A variant with the mistake that it belongs to. */
export interface Step {
  readonly mistake: SigningMistake
  readonly variant: Variant
  /** Place of the mistake's slot in the order of the work. */
  readonly slot: number
  /** How rare it is; combinations are tried in the order of their sum. */
  readonly cost: number
}

/** A recipe that gives the signature of the request. */
export interface Match {
  /** The mistakes that lead from the right recipe to this one, in the order of the work; none when the recipe is right. */
  readonly steps: readonly Step[]
  readonly recipe: Recipe
  readonly given: GivenSignature
}

export interface SearchResult {
  /** Explanations with the fewest mistakes, the likeliest first. All of them give the same bytes. */
  readonly matches: readonly Match[]
  /** Digests computed. */
  readonly tried: number
  /**
   * Whether everything was tried that the search goes through: all singles, all pairs, and threes of frequent mistakes; once there is an explanation, everything
   * with as few mistakes. If not, there may be other explanations that a longer search would have found.
   */
  readonly complete: boolean
}

export interface SearchBounds {
  readonly boundMs: number
  readonly depth: 1 | 2 | 3
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number
}

/** How long to go on for other explanations once one is found: they are a matter of courtesy, the first is the likeliest. */
const OTHERS_MS = 120
/** Three mistakes over each other are tried where they are frequent ones: all threes of a long request would take an hour. */
const MOST_COST: Readonly<Record<number, number>> = { 3: 6 }
/** Asking the clock costs as much as a tenth of a digest. */
const LOOKS_BETWEEN_CLOCKS = 64
/** The digest of a longer text costs more than a look at the clock. */
const LONG_TEXT = 10_000
/** Part of the time in which the variants of a request have to be listed; texts of megabytes and lists of ten thousand parameters would take minutes. */
const MOST_LISTING = 0.5

/**
 * Looks for the recipe behind a wrong signature: every single mistake, then pairs, then threes, cheap ones first, until one gives the same digest.
 *
 * A mistake that changes nothing can never be part of what is found: without it the smaller combination would have matched before.
 */
export function search(
  scene: Scene,
  mistakes: readonly SigningMistake[],
  given: readonly GivenSignature[],
  { boundMs, depth, now }: SearchBounds,
): SearchResult {
  const start = now()
  const listed = listSteps(scene, mistakes, () => now() < start + boundMs * MOST_LISTING)
  const all = listed.steps
  const right = scene.right
  const looksBetweenClocks = renderText(right).length > LONG_TEXT ? 1 : LOOKS_BETWEEN_CLOCKS
  const firsts: Firsts = new Map()
  const workshop = openWorkshop()
  const matches: Match[] = []
  let tried = 0
  let looked = 0
  let end = start + boundMs
  for (let size = 1; size <= depth; size++) {
    for (const combination of combinations(all, size, MOST_COST[size])) {
      if (!areCompatible(combination)) continue
      if (++looked % looksBetweenClocks === 0 && now() >= end) return { matches, tried, complete: false }
      const steps = inSlotOrder(combination)
      const recipe = apply(steps, right, firsts)
      const fitting = given.filter(({ hexLengths }) => hexLengths.includes(algorithms[recipe.algorithm].hexLength))
      if (fitting.length === 0) continue
      tried++
      const digest = digestOf(recipe, workshop)
      const match = fitting.find((one) => one.matches(digest))
      if (match === undefined) continue
      if (matches.length === 0) end = Math.min(end, now() + OTHERS_MS)
      matches.push({ steps, recipe, given: match })
    }
    if (matches.length > 0) break
  }
  return { matches, tried, complete: listed.complete }
}

/** Right recipe with one step. */
type Firsts = Map<Step, Recipe>

/** What the first step makes of the right recipe is kept: lists of parameters stay the same objects then, and are sorted once. */
function apply([first, ...others]: readonly Step[], right: Recipe, firsts: Firsts): Recipe {
  if (first === undefined) return right
  let recipe = firsts.get(first)
  if (recipe === undefined) firsts.set(first, (recipe = first.variant.change(right)))
  return others.reduce((changed, { variant }) => variant.change(changed), recipe)
}

/** Every variant of every mistake, the cheapest first; those alone that came while there was time. */
function listSteps(
  scene: Scene,
  mistakes: readonly SigningMistake[],
  hasTime: () => boolean,
): { readonly steps: readonly Step[]; readonly complete: boolean } {
  const steps: Step[] = []
  let complete = true
  for (const mistake of mistakes) {
    const slot = slotOrder.indexOf(mistake.slot)
    const cost = facts[mistake.name].cost ?? RAREST
    for (const variant of mistake.variants(scene)) {
      steps.push({ mistake, variant, slot, cost: cost + (variant.rarer ?? 0) })
      complete = hasTime()
      if (!complete) break
    }
    if (!complete) break
  }
  return { steps: steps.toSorted((a, b) => a.cost - b.cost), complete }
}

const RAREST = 6

/** Two changes of the same part exclude each other; the list of parameters can be changed twice. */
function areCompatible(steps: readonly Step[]): boolean {
  for (let index = 1; index < steps.length; index++) {
    const { mistake, variant } = steps[index] as Step
    for (let before = 0; before < index; before++) {
      const other = steps[before] as Step
      if (mistake.slot !== other.mistake.slot) continue
      if (mistake.slot !== 'pairs') return false
      if (variant.parameter !== undefined && variant.parameter === other.variant.parameter) return false
    }
  }
  return true
}

const slotOrder: readonly Slot[] = [
  'pairs',
  'order',
  'texts',
  'joining',
  'surroundings',
  'whole',
  'charset',
  'key',
  'digest',
  'scheme',
]

/** The order of the work: what comes later works on what comes before it. */
function inSlotOrder(steps: readonly Step[]): readonly Step[] {
  const isSorted = steps.every(({ slot }, index) => index === 0 || (steps[index - 1] as Step).slot <= slot)
  return isSorted ? steps : steps.toSorted((a, b) => a.slot - b.slot)
}
