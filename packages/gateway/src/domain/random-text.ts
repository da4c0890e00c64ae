/** Randomness as a parameter: answers a text of `length` letters and digits. */
export type RandomText = (length: number) => string
