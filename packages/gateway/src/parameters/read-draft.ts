import type { ProductDraft } from '../domain/listing/draft.ts'
import { createFieldReader, type FieldReader, type Fields } from '../domain/listing/field-reader.ts'
import { type ListingProblem, problemRefusal } from '../domain/listing/listing-problem.ts'
import type { Refusal } from '../domain/refusal.ts'
import { invalidParameter } from './invalid-parameter.ts'
import { pathOfPicture } from '../views/path-of-picture.ts'
import { readFields } from './read-fields.ts'

/**
 * Reads a product out of a parameter that holds JSON. The gateway's own pictures are kept as paths, so that they are found at its next address, too.
 *
 * @param read reader of the method's form
 */
export function readDraft(
  params: ReadonlyMap<string, string>,
  name: string,
  read: (reader: FieldReader, fields: Fields) => ProductDraft,
  url: string,
): { readonly draft: ProductDraft } | { readonly refusal: Refusal } {
  const fields = readFields(params, name)
  if (fields === undefined) return invalidParameter(name)
  const reader = createFieldReader()
  const draft = read(reader, fields)
  const problem: ListingProblem | undefined = reader.problem()
  if (problem !== undefined) return problemRefusal(problem)
  const imageUrls = draft.imageUrls?.map((picture) => pathOfPicture(picture, url))
  const skus = draft.skus?.map((sku) => ({
    ...sku,
    properties: sku.properties.map((property) => ({
      ...property,
      imageUrl: property.imageUrl && pathOfPicture(property.imageUrl, url),
    })),
  }))
  return { draft: { ...draft, imageUrls, skus } }
}
