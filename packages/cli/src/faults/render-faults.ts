import { legible } from '../legible.ts'

interface Rule {
  readonly id?: string
  readonly kind: string
  readonly seen?: number
  readonly hits?: number
}

interface Faults {
  readonly seed: number
  readonly rules: readonly Rule[]
  readonly profiles: readonly { readonly name: string; readonly summary: string }[]
}

/** What the admin API says of faults, for a person: all of them, or the one that was added. */
export function renderFaults(answer: unknown): string {
  if (!('rules' in (answer as object))) return `added ${ruleLine(answer as Rule)}`
  const { seed, rules, profiles } = answer as Faults
  if (rules.length > 0) return [...rules.map(ruleLine), `seed ${seed}`].join('\n')
  const width = Math.max(...profiles.map(({ name }) => name.length))
  const lines = profiles.map(({ name, summary }) => legible(`  ${name.padEnd(width)}  ${summary}`))
  return ['no faults in force', 'profiles for aeop faults use:', ...lines].join('\n')
}

function ruleLine({ id = '', kind, seen = 0, hits = 0, ...members }: Rule): string {
  const said = Object.entries(members).map(
    ([name, value]) => ` ${name}=${Array.isArray(value) ? value.join(',') : String(value)}`,
  )
  return legible(`${id}: ${kind}${said.join('')} (hit ${hits} of ${seen} calls)`)
}
