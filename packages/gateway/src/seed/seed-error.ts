/**
 * A seed cannot be used. The message names the file or the option, each place in it as a JSON pointer, and the mend; never a
 * value.
 */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  /** One line for each problem. */
  readonly problems: readonly string[]

  /** @param source what cannot be used, such as `the seed file shop.json` */
  constructor(source: string, problems: readonly string[]) {
    super(`${source} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}
