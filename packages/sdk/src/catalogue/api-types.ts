import type { ApiMethods, PagedMethods } from '../generated/types/index.ts'
import type { NoParameters } from './parameter-types.ts'

// Inferred, not looked up by name: while the compiler does not know yet which method is called it would otherwise make the union of all 723, and again after each
// edit of a file. That made the cost of these types in an editor four times what it is.

/** Name of a method of the catalogue. Any other is called by `callUntyped`. */
export type MethodName = keyof ApiMethods

/**
 * What a caller gives to a method. A parameter that the catalogue does not know to be required may be left out, and says so.
 *
 * @example
 * const search: ParametersOf<'aliexpress.ds.text.search'> = { keyWord: 'lamp', countryCode: 'US', currency: 'USD', local: 'en_US' }
 */
export type ParametersOf<Method extends MethodName> = ApiMethods[Method] extends { parameters: infer Given }
  ? Given
  : never

/**
 * What the client delivers for a method. Every field may be missing; identifiers and dates are text, money is what the wire gives, lists are arrays. An integer beyond
 * 2^53 that the catalogue does not take for an identifier comes as text, although its type is `number`.
 *
 * @example
 * type Product = NonNullable<AnswerOf<'aliexpress.ds.product.get'>['result']>
 */
export type AnswerOf<Method extends MethodName> = ApiMethods[Method] extends { answer: infer Delivered }
  ? Delivered
  : never

/** Name of a method that gives its list in pages. */
export type PagedMethodName = keyof PagedMethods

/** What a caller gives to a method with pages where they are asked for one after the other: the page may be left out. */
export type PageParametersOf<Method extends PagedMethodName> = PagedMethods[Method] extends { parameters: infer Given }
  ? Given
  : never

/** One item of the list of a method with pages. */
export type ItemOf<Method extends PagedMethodName> = PagedMethods[Method] extends { item: infer Item } ? Item : never

/** What follows the name of a method: its parameters, which may be left out where none is required, and options. */
export type ArgumentsFor<Given, Options> = NoParameters extends Given
  ? [parameters?: Given, options?: Options]
  : [parameters: Given, options?: Options]
