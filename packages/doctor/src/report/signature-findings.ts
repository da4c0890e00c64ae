import { mistakes, type MistakeName } from '../generated/mistakes.ts'
import type { Mask } from '../mask/create-mask.ts'
import type { Scene } from '../mistakes/mistake.ts'
import type { Recipe } from '../signature/recipe.ts'
import { renderPieces } from '../signature/render.ts'
import type { Match, Step } from '../signature/search.ts'
import { maskedText, partsAt } from './compare-pieces.ts'
import { describeDigest } from './describe-digest.ts'
import { findingId } from './finding-id.ts'
import type { Finding } from './report.ts'

/** So many other explanations of the same bytes are named: more would bury the first. */
const MOST_OTHERS = 4

/** Findings of the recipe that was found, and of other explanations that give the same bytes. */
export function signatureFindings(scene: Scene, matches: readonly Match[], mask: Mask): readonly Finding[] {
  const [best, ...others] = matches
  if (best === undefined) return []
  const { protocol } = scene.subject
  const ids = idsOf(best, protocol)
  const rivals = others.filter((match) => idsOf(match, protocol).some((id) => !ids.includes(id)))
  const rivalIds = [...new Set(rivals.flatMap((match) => idsOf(match, protocol)))].filter((id) => !ids.includes(id))
  const certain = findingsOf(scene, best, mask).map((finding) => withRivals(finding, 'certain', rivalIds))
  const possible = rivals
    .flatMap((match) => findingsOf(scene, match, mask))
    .filter(({ id }, index, all) => rivalIds.includes(id) && all.findIndex((other) => other.id === id) === index)
    .slice(0, MOST_OTHERS)
    .map((finding) => withRivals(finding, 'possible', ids))
  return [...certain, ...possible]
}

/** The finding, with the explanations that cannot be told apart from it. */
function withRivals(finding: Finding, certainty: Finding['certainty'], ids: readonly string[]): Finding {
  return { ...finding, certainty, ...(ids.length === 0 ? {} : { indistinguishable: ids }) }
}

function idsOf(match: Match, protocol: 'top' | 'iop'): string[] {
  const names = [...match.steps.map(({ mistake }) => mistake.name), ...formMistakes(match)]
  return names.map((name) => findingId(name, protocol))
}

/** What is wrong with the form of the text; another platform's scheme has its own form, and that is no second mistake. */
function formMistakes({ steps, given }: Match): readonly MistakeName[] {
  return steps.some(({ mistake }) => mistake.slot === 'scheme') ? [] : given.mistakes
}

function findingsOf(scene: Scene, match: Match, mask: Mask): Finding[] {
  return [
    ...match.steps.map((step) => stepFinding(scene, match, step, mask)),
    ...formMistakes(match).map((name) => formFinding(scene, match, name)),
  ]
}

/** Parts of a recipe that leave the string as it is. */
const DIGEST_SLOTS = new Set(['charset', 'key', 'digest', 'scheme'])

function stepFinding(scene: Scene, { recipe }: Match, { mistake, variant }: Step, mask: Mask): Finding {
  const { right, secret, subject } = scene
  // What this mistake alone does to the right string: beside a second one the place would be that of whichever comes first.
  const alone = partsAt(renderPieces(variant.change(right)), renderPieces(right), mask)
  const show = (one: Recipe): string =>
    DIGEST_SLOTS.has(mistake.slot) ? describeDigest(one, secret, mask) : maskedText(renderPieces(one), mask)
  return {
    ...factsOf(mistake.name, subject.protocol),
    certainty: 'certain',
    what: mask(`The signature is that of a request ${variant.what}.`),
    parameter: variant.parameter === undefined ? null : mask(variant.parameter),
    signed: show(recipe),
    expected: show(right),
    ...(alone === undefined ? {} : { partsAt: alone }),
  }
}

/** The form of the text is wrong; the digest itself is compared in what stands beside it. */
function formFinding({ subject }: Scene, { given }: Match, name: MistakeName): Finding {
  return {
    ...factsOf(name, subject.protocol),
    certainty: 'certain',
    parameter: 'sign',
    signed: `${(subject.parameters.get('sign') ?? '').length} characters`,
    expected: `${given.hexLengths[0] ?? given.hex.length} upper-case hexadecimal digits`,
  }
}

/** What facts/mistakes says, as members of a finding. */
export function factsOf(name: MistakeName, protocol: 'top' | 'iop') {
  const { title, mend, actor, source, console } = mistakes[name]
  return { id: findingId(name, protocol), title, mend, actor, source, ...(console === undefined ? {} : { console }) }
}
