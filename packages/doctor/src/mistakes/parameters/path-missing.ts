import type { SigningMistake } from '../mistake.ts'

/** A system call without its path in front, as if it were a business call. Source: doc 1386; iop-protocol 9.2 M02. */
export const pathMissing: SigningMistake = {
  name: 'path-missing',
  slot: 'surroundings',
  *variants({ right }) {
    if (right.front === '') return
    yield {
      what: `in which the path \`${right.front}\` does not stand in front of the parameters`,
      change: (recipe) => ({ ...recipe, front: '' }),
    }
  },
}
