/**
 * A seed file cannot be used. The message names the file, each place in it as a JSON pointer, and the mend; never a
 * value.
 */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  /** One line for each problem. */
  readonly problems: readonly string[]

  constructor(path: string, problems: readonly string[]) {
    super(`the seed file ${path} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}
