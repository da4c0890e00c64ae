import { ArgumentError } from '../errors/argument-error.ts'

/** The error for a name that the catalogue does not have, with the name that was most likely meant. */
export async function unknownMethod(method: string): Promise<ArgumentError> {
  const { methodNames } = await import('../catalogue/method-names.ts')
  const { nearestName } = await import('../catalogue/nearest-name.ts')
  const nearest = nearestName(method, methodNames)
  const hint = nearest === undefined ? '' : `Did you mean ${nearest}? `
  return new ArgumentError(
    'method',
    `the catalogue has no API method ${method}`,
    `${hint}Use callUntyped for a method that is newer than the catalogue`,
  )
}
