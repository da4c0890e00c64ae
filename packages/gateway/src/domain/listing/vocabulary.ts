import { skuDimensions } from './sku-values.ts'
import { imprintOf } from '../imprint.ts'
import type { ProductAttribute, SkuProperty } from '../product.ts'
import type { PropertyDraft } from './draft.ts'

export interface WordValue {
  readonly valueId: number
  readonly value: string
}

export interface Word {
  readonly nameId: number
  readonly name: string
  readonly required: boolean
  readonly values: readonly WordValue[]
}

/** Properties in which SKUs may differ. */
export const skuWords: readonly Word[] = Object.values(skuDimensions).map(({ propertyId, name, values }) => ({
  nameId: propertyId,
  name,
  required: false,
  values,
}))

/** Attributes that every category has here; any other is the seller's own. Ids as seen in public listings, those of values but NONE invented. */
export const attributeWords: readonly Word[] = [
  { nameId: 2, name: 'Brand Name', required: true, values: [{ valueId: 201_512_802, value: 'NONE' }] },
  { nameId: 3, name: 'Model Number', required: false, values: [] },
  {
    nameId: 10,
    name: 'Material',
    required: false,
    values: ['ABS', 'TPU', 'Plastic', 'Cotton', 'Polyester', 'Metal', 'Wood', 'Silicone', 'Glass', 'Leather'].map(
      (value, index) => ({ valueId: 700_001 + index, value }),
    ),
  },
  { nameId: 219, name: 'Origin', required: false, values: [{ valueId: 9_441_741_844, value: 'Mainland China' }] },
]

/** Of an attribute by a name of the seller's own, which is shown without an id. */
const OWN = 0

/** Ids of the seller's own names and values of SKUs begin here. They follow from the text: SKUs are told apart by them. */
const OWN_IDS = 1_000_000_000

function ownId(text: string): number {
  return OWN_IDS + imprintOf(new TextEncoder().encode(text.toLowerCase()))
}

/** What the catalogue of attributes makes of a draft: names for ids, ids for names; `undefined` where it says neither name nor value. */
export function attributeOf(draft: PropertyDraft): ProductAttribute | undefined {
  const word = findWord(attributeWords, draft)
  const name = word?.name ?? draft.name
  const value = findValue(word, draft)?.value ?? draft.value ?? draft.valueId?.toString()
  if (name === undefined || value === undefined) return undefined
  return { nameId: word?.nameId ?? draft.nameId ?? OWN, name, value }
}

export function skuPropertyOf(draft: PropertyDraft): SkuProperty | undefined {
  const word = findWord(skuWords, draft)
  const found = findValue(word, draft)
  const name = word?.name ?? draft.name ?? draft.nameId?.toString()
  const value = found?.value ?? draft.value ?? draft.alias ?? draft.valueId?.toString()
  if (name === undefined || value === undefined) return undefined
  return {
    propertyId: word?.nameId ?? draft.nameId ?? ownId(name),
    name,
    valueId: found?.valueId ?? draft.valueId ?? ownId(value),
    value,
    definitionName: draft.alias ?? null,
    imageUrl: draft.imageUrl ?? null,
  }
}

function findWord(words: readonly Word[], { nameId, name }: PropertyDraft): Word | undefined {
  return words.find((word) => (nameId === undefined ? same(word.name, name) : word.nameId === nameId))
}

/** By the id that is given, by the text, or by an id in the place of the text, as the schema form has it. */
function findValue(word: Word | undefined, { valueId, value }: PropertyDraft): WordValue | undefined {
  if (valueId !== undefined) return word?.values.find((known) => known.valueId === valueId)
  return (
    word?.values.find((known) => same(known.value, value)) ??
    word?.values.find((known) => String(known.valueId) === value)
  )
}

function same(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase()
}
