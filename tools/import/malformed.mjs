// @ts-check

/** What is wrong with a saved file, and where in it. */
export class Malformed extends Error {
  /** @param {string} pointer place in the document, as a JSON pointer @param {string} reason */
  constructor(pointer, reason) {
    super(`${pointer || '/'}: ${reason}`)
  }
}
