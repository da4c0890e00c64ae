/**
 * A text in which no request can be found: what is wrong with it, where, and how to mend it. It never quotes values, so no secret and no token can be in it.
 *
 * @example
 * readInput('hello') // InputError: The text holds no request. Give a URL, a curl command, ...
 */
export class InputError extends Error {
  override readonly name = 'InputError'

  constructor(problem: string, remedy: string) {
    super(`${problem}. ${remedy}.`)
  }
}
