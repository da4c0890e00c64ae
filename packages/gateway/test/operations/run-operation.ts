import type { Token } from '../../src/domain/token.ts'
import type { UploadedFile } from '../../src/domain/uploaded-file.ts'
import { operations } from '../../src/operations/index.ts'
import type { AnswerObject, AnswerValue, Outcome, Refusal } from '../../src/operations/operation.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { openStore, type Store } from '../../src/store/store.ts'

/** 2019-01-01 12:00:00 in GMT+8, 2018-12-31 20:00:00 US Pacific: the time of the base document's example. */
export const NOW = Date.UTC(2019, 0, 1, 4)

export interface World {
  readonly store: Store
  /** Runs a method as the app 12345678, with the session `test` unless another or none is given. */
  run(method: string, params: Readonly<Record<string, string>>, changes?: RunChanges): Outcome
  answer(method: string, params: Readonly<Record<string, string>>, changes?: RunChanges): AnswerObject
  refusal(method: string, params: Readonly<Record<string, string>>, changes?: RunChanges): Refusal
}

export interface RunChanges {
  readonly now?: number
  readonly token?: Token | null
  readonly files?: ReadonlyMap<string, UploadedFile>
}

/** A fresh world on the embedded seed. */
export function createWorld(): World {
  const store = openStore({ seed: defaultSeed() })
  let drawn = 0
  const random = (length: number): string => String((drawn += 1)).padStart(length, 'r')
  const run: World['run'] = (
    method,
    params,
    { now = NOW, token = store.findToken('test') ?? null, files = new Map() } = {},
  ) => {
    const operation = operations.get(method)
    const app = store.findApp('12345678')
    if (!operation || !app) throw new Error(`no operation ${method}`)
    return operation.run(new Map(Object.entries(params)), {
      now,
      store,
      url: 'http://gateway.test',
      app,
      token,
      random,
      files,
      takes: () => false,
    })
  }
  return {
    store,
    run,
    answer: (...call) => {
      const outcome = run(...call)
      if ('refusal' in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
      return outcome.value
    },
    refusal: (...call) => {
      const outcome = run(...call)
      if ('value' in outcome) throw new Error('not refused')
      return outcome.refusal
    },
  }
}

/** A text or an identifier of an answer. */
export function scalar(value: AnswerValue | undefined): string {
  if (typeof value === 'string' || typeof value === 'bigint') return String(value)
  throw new Error(`neither text nor identifier: ${typeof value}`)
}
