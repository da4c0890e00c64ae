import type { Scene, SigningMistake, Variant } from '../mistake.ts'
import { distinct } from './distinct.ts'

/** Names as base document 108974 misprints them in its string to sign, where they are sent correctly; the last letter of one has slid behind its value. */
export const docSampleNames: SigningMistake = {
  name: 'doc-sample',
  slot: 'pairs',
  variants: (scene) => distinct(scene, misprintedNames(scene)),
}

/** What the pages of doc 120693 print in front of a string, one of which has even a template in it. Only `/order/get` gives the signature beside them. */
export const docSampleFronts: SigningMistake = {
  name: 'doc-sample',
  slot: 'surroundings',
  variants: (scene) => distinct(scene, printedFronts(scene)),
}

interface Misprint {
  readonly name: string
  readonly printed: string
  /** What has slid behind the value. */
  readonly tail: string
}

const misprints: readonly Misprint[] = [
  { name: 'logistics_no', printed: 'logisitics_no', tail: '' },
  { name: 'service_name', printed: 'service_nam', tail: 'e' },
]

function* misprintedNames({ right }: Scene): Generator<Variant> {
  const sent = misprints.filter(({ name }) => right.pairs.some(([one]) => one === name))
  if (sent.length > 1) yield misprinted(sent)
  for (const one of sent) yield { ...misprinted([one]), parameter: one.name }
}

function misprinted(misprints: readonly Misprint[]): Variant {
  const printed = misprints.map(({ printed }) => `\`${printed}\``).join(' and ')
  return {
    what: `in which the string to sign holds ${printed}, as base document 108974 misprints it`,
    change: (recipe) => ({
      ...recipe,
      pairs: recipe.pairs.map(([name, value]) => {
        const misprint = misprints.find((one) => one.name === name)
        return misprint === undefined ? [name, value] : [misprint.printed, value + misprint.tail]
      }),
    }),
  }
}

const SAMPLE_PATH = '/order/get'
const TEMPLATE = '/orders/{orderId}'
/** This API is no part of the platform: whoever calls it has the page before him, and then that is likelier than anything else. */
const FIRST = -4

function* printedFronts({ right }: Scene): Generator<Variant> {
  const isSample = right.front === SAMPLE_PATH
  const orderId = right.pairs.find(([name]) => name === 'order_id')?.[1]
  const resolved = orderId === undefined ? [] : [`/orders/${orderId}`, `/orders/${orderId}${SAMPLE_PATH}`]
  const fronts = isSample ? [...resolved, '', `/rest${SAMPLE_PATH}`] : [SAMPLE_PATH]
  for (const front of [TEMPLATE, TEMPLATE + SAMPLE_PATH, ...fronts]) {
    const what =
      front === '' ? 'no path stands in front of the parameters' : `\`${front}\` stands in front of the parameters`
    yield {
      what: `in which ${what}, as in the samples of doc 120693`,
      rarer: isSample ? FIRST : 0,
      change: (recipe) => ({ ...recipe, front }),
    }
  }
}
