import type { Outcome } from '../operations/operation.ts'
import type { RandomText } from '../domain/random-text.ts'
import type { Exchange } from './exchange.ts'
import { steps } from './steps.ts'

/** Runs an exchange through its steps and, when none refuses, the operation behind its method. */
export function runSteps(exchange: Exchange, random: RandomText): Outcome {
  for (const step of steps[exchange.endpoint]) {
    const refusal = step.check(exchange)
    if (refusal !== undefined) return { refusal }
  }
  const { app, operation, token = null } = exchange.found
  if (app === undefined || operation === undefined)
    throw new Error('the steps let a call through without an app or an operation')
  return operation.run(exchange.parameters, { now: exchange.now, store: exchange.world.store, app, token, random })
}
