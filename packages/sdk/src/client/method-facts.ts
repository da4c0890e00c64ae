import type { MethodFact } from '../catalogue/method-fact.ts'
import { createExchangeGate } from './exchange-gate.ts'
import type { MethodSource } from './method-source.ts'
import { snapshot } from './snapshot.ts'

type Fact = MethodFact | undefined

/** The facts of the methods that a client calls; what it has called before is at hand. */
export interface MethodFacts {
  /**
   * Runs something with the facts of a method, and with what a caller has given for it. With the facts at hand it runs at once; otherwise when they are
   * loaded, and on a copy of what was given, since the caller may change that in the meantime.
   */
  use<Given, Value>(method: string, given: Given, run: (fact: Fact, given: Given) => Promise<Value>): Promise<Value>
  /** The same for many methods. */
  useAll<Given, Value>(
    methods: readonly string[],
    given: Given,
    run: (facts: readonly Fact[], given: Given) => Promise<Value>,
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

  const learnFirst = <Given, Value>(
    methods: readonly string[],
    given: Given,
    run: (facts: readonly Fact[], given: Given) => Promise<Value>,
  ): Promise<Value> => {
    const kept = snapshot(given)
    return gate.pass(undefined, async () => run(await Promise.all(methods.map(learn)), kept))
  }

  return {
    use(method, given, run) {
      const fact = known.get(method)
      // The gate refuses what comes after close().
      if (fact !== undefined && !closed) return run(fact, given)
      return learnFirst([method], given, ([learnt], kept) => run(learnt, kept))
    },
    useAll(methods, given, run) {
      const facts = methods.map((method) => known.get(method))
      return closed || facts.includes(undefined) ? learnFirst(methods, given, run) : run(facts, given)
    },
    close() {
      closed = true
      return gate.close()
    },
  }
}
