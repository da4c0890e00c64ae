import { ArgumentError } from '../errors/argument-error.ts'

/** The error for a name that the catalogue does not have, with the name that was most likely meant. */
export async function unknownMethod(method: string): Promise<ArgumentError> {
  const { methodHint } = await import('../catalogue/method-hint.ts')
  const hint = methodHint(method)
  const sentence = hint === undefined || hint.endsWith('?') ? hint : `${hint}.`
  return new ArgumentError(
    'method',
    `the catalogue has no API method ${method}`,
    [sentence, 'Use callUntyped for a method that is newer than the catalogue'].filter(Boolean).join(' '),
  )
}
