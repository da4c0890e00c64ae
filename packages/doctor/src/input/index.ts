export { InputError } from './input-error.ts'
export type { InputKind, InputRead } from './input-read.ts'
export { readInput } from './read-input.ts'
