import type { MethodFact } from '../catalogue/method-fact.ts'
import { createExchangeGate } from './exchange-gate.ts'
import type { MethodSource } from './method-source.ts'
import { snapshot } from './snapshot.ts'

/** The facts of the methods that a client calls; what it has called before is at hand. */
export interface MethodFacts {
  /**
   * Runs something with the facts of methods, and with what a caller has given for it. With all facts at hand it runs at once; otherwise when they are
   * loaded, and on a copy of what was given, since the caller may change that in the meantime.
   */
  use<Given, Value>(
    methods: readonly string[],
    given: Given,
    run: (facts: readonly (MethodFact | undefined)[], given: Given) => Promise<Value>,
  ): Promise<Value>
  /** Lets nothing begin from now on, and resolves when what waited for its facts has ended. */
  close(): Promise<void>
}

export function createMethodFacts(source: MethodSource): MethodFacts {
  const known = new Map<string, MethodFact>()
  const gate = createExchangeGate()
  let closed = false

  const learn = async (method: string): Promise<MethodFact | undefined> => {
    const fact = known.get(method) ?? (await source.find(method))
    // Names that nobody knows are without number; those of the catalogue are not.
    if (fact !== undefined) known.set(method, fact)
    return fact
  }

  return {
    use(methods, given, run) {
      const facts = methods.map((method) => known.get(method))
      // The gate refuses what comes after close().
      if (!closed && !facts.includes(undefined)) return run(facts, given)
      const kept = snapshot(given)
      return gate.pass(undefined, async () => run(await Promise.all(methods.map(learn)), kept))
    },
    close() {
      closed = true
      return gate.close()
    },
  }
}
