/**
 * A parameter's text without the blanks around it; `undefined` where it is absent or blank, which the platform treats
 * alike.
 *
 * @example textOf(new Map([['currency', ' ']]), 'currency') // undefined
 */
export function textOf(params: ReadonlyMap<string, string>, name: string): string | undefined {
  return params.get(name)?.trim() || undefined
}
