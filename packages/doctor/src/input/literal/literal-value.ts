/**
 * A value as it stands in a program or a log: text, a list, a table of names, or anything without quotes in its own spelling
 * (`8012345678901234567`, `1.0`, `True`), so that no digit and no spelling is lost.
 */
export type LiteralValue = string | LiteralBare | readonly LiteralValue[] | LiteralTable

export interface LiteralBare {
  readonly bare: string
}

export interface LiteralTable {
  readonly members: readonly (readonly [name: string, value: LiteralValue])[]
}

/** Tells tables from everything else. */
export function isTable(value: LiteralValue | undefined): value is LiteralTable {
  return typeof value === 'object' && 'members' in value
}
