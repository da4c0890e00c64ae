export * from './generated/methods/index.ts'
export type { PackedMethod } from './catalogue/packed-method.ts'
