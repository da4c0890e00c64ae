import { mix } from './mix.ts'
import type { Page } from './page-of.ts'
import type { RequestValues } from './request-values.ts'

/** What all values of one answer share. */
export interface Call extends RequestValues {
  /** Address of the gateway, without a trailing slash. */
  readonly url: string
  readonly page: Page
}

/** Where in the answer a value stands. */
export interface Scope {
  readonly call: Call
  /** Seed of the object that it is a member of. */
  readonly object: number
  /** Seed of the item of a list that the object belongs to: ids, places and times of an item are the same throughout. */
  readonly item: number
  /** Place of that item in the whole list, pages before it included. */
  readonly index?: number
  /** Name of the field that tells the items of a paged list apart: it is not the request that says which there are. */
  readonly identity?: string | undefined
}

/** What one value is made from. */
export interface Draw {
  readonly scope: Scope
  /** Differs by object and by name. */
  readonly seed: number
  /** In snake case. */
  readonly name: string
  /** Seed of the name that fields of the same meaning have in common. */
  readonly meaning: number
  /** Of the rule that the value follows. */
  readonly by?: number | undefined
}

/**
 * What the request says under the same name; of several values each item has its own.
 *
 * @param sharedName made by `sharedName`
 */
export function echoed({ call, index = 0, identity }: Scope, sharedName: string): string | undefined {
  const values = sharedName === identity ? undefined : call.named.get(sharedName)
  return values?.[index % values.length]
}

/**
 * Digits that name something: the prefix and ten digits. Two items of a list never have the same, whatever page they are on.
 *
 * @example
 * idText(scope, seedOf('productid'), '100500') // '1005002718281828'
 */
export function idText({ item }: Scope, meaning: number, prefix: string): string {
  return prefix + String(mix(item, meaning)).padStart(10, '0')
}

/** Address of a picture that this gateway draws. */
export function pictureUrl({ call }: Scope, seed: number): string {
  return `${call.url}/pictures/${seed.toString(16).padStart(8, '0')}.png`
}
