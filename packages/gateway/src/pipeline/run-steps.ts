import type { SwitchName } from '@aeop/sdk/facts'
import type { Outcome } from '../operations/operation.ts'
import type { RandomText } from '../domain/random-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { UploadedFile } from '../domain/uploaded-file.ts'
import type { Exchange, Step } from './exchange.ts'
import { takes } from './takes.ts'

/** Runs an exchange through its steps and, when none refuses, the operation behind its method. */
export function runSteps(exchange: Exchange, steps: readonly Step[], random: RandomText): Outcome {
  const refusal = firstRefusal(exchange, steps)
  if (refusal !== undefined) return { refusal }
  const { app, operation, token = null } = exchange.found
  if (app === undefined || operation === undefined)
    throw new Error('the steps let a call through without an app or an operation')
  const { now, world, files = noFiles } = exchange
  const { store, url } = world
  const switchTaken = (name: SwitchName): boolean => takes(exchange, name)
  return operation.run(exchange.parameters, { now, store, url, app, token, random, files, takes: switchTaken })
}

/** What the first step that refuses says. */
export function firstRefusal(exchange: Exchange, steps: readonly Step[]): Refusal | undefined {
  for (const step of steps) {
    const refusal = step.check(exchange)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

const noFiles: ReadonlyMap<string, UploadedFile> = new Map()
