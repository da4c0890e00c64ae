/**
 * How long a frequency limit or a quota still bans, in seconds: the platform says it in prose only.
 *
 * Source: recorded answers, `This ban will last for N more seconds` (TOP) and `this ban will last 1 seconds` (IOP).
 *
 * @example
 * banSeconds('This ban will last for 31062 more seconds') // 31062
 */
export function banSeconds(text: string): number | undefined {
  const digits = /\bban will last (?:for )?(\d{1,9}) (?:more )?seconds?\b/i.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
