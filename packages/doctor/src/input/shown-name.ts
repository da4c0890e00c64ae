/** A name as it may stand in a note: only what looks like one, since a value may have got in its place. */
export function shownName(name: string): string {
  return /^[a-z_][a-z_.]{0,49}$/i.test(name) ? name : '(unnamed)'
}
