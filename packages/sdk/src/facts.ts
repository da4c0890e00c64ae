export * from './generated/errors.ts'
export * from './generated/gateways.ts'
export * from './generated/methods.ts'
export * from './generated/public-parameters.ts'
