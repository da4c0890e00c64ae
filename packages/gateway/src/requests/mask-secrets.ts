import type { Store } from '../store/store.ts'

/** Characters; a shorter secret, as only a seed for tests has it, is a part of too many words. The doctor draws the line there, too. */
const SHORTEST = 6

/**
 * Takes the secrets of all applications out of the texts of a value. The doctor hides the one that it was given; it is given none where the key is unknown, and that may be
 * because somebody has put a secret in the key's place.
 */
export function maskSecrets<Value>(value: Value, store: Store): Value {
  const secrets = store.listApps().flatMap(({ secret }) => (secret.length < SHORTEST ? [] : [secret]))
  const masked = (text: string): string =>
    secrets.reduce((left, secret) => left.replaceAll(secret, () => '<secret>'), text)
  return JSON.parse(JSON.stringify(value), (_name, member: unknown) =>
    typeof member === 'string' ? masked(member) : member,
  ) as Value
}
