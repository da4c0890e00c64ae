import type { Store } from '../store/store.ts'
import { tokensIn } from './tokens-in.ts'

/** Takes what must not be shown out of a text. */
export type Sweep = (text: string) => string

/** The secrets of a gateway's applications, and the tokens that a client has put where none belongs. */
export interface Sweeper {
  /**
   * @param told Texts of the client. Tokens and codes of this gateway that stand in them are taken out, whosever they are.
   */
  sweepFor(told: readonly string[]): Sweep
  /** After a change of the applications. */
  renew(): void
}

/** Characters; a shorter secret, as only a seed for tests has it, is a part of too many words. The doctor draws the line there, too. */
const SHORTEST = 6

/**
 * Sweeps by the state of a gateway. The doctor hides the secret that it was given and the values of parameters that hold tokens by their names; this one knows
 * every secret, and finds tokens wherever they are.
 */
export function createSweeper(store: Store): Sweeper {
  let secrets: RegExp | undefined
  return {
    sweepFor(told) {
      try {
        const known = (secrets ??= patternOf(store.listApps().map(({ secret }) => secret)))
        const tokens = patternOf(tokensIn(told, store))
        return (text) => text.replace(known, '<secret>').replace(tokens, '<token>')
      } catch {
        // The state cannot be read. The call's own answer says so; what is remembered of it must not fail it.
        return () => '<hidden>'
      }
    },
    renew() {
      secrets = undefined
    },
  }
}

/** Matches any of the values in every form, the longest first: a value may hold another. */
function patternOf(values: readonly string[]): RegExp {
  const forms = new Set(values.filter(({ length }) => length >= SHORTEST).flatMap(formsOf))
  const sorted = [...forms].toSorted((a, b) => b.length - a.length)
  return sorted.length === 0 ? NOTHING : new RegExp(sorted.map(escapePattern).join('|'), 'gi')
}

const NOTHING = /(?!)/g

/** As a text, in a URL or a form, in JSON, and as bytes. */
function formsOf(value: string): readonly string[] {
  const encoded = encodeURIComponent(value.toWellFormed())
  return [
    value,
    encoded,
    encoded.replaceAll('%20', '+'),
    encodeURIComponent(encoded),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('hex'),
  ]
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
