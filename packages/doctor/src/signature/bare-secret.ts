/** Blanks, line ends and characters without width at either end. */
const ENDS = /^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g
const QUOTED = /^(["'])(.+)\1$/s

/**
 * A secret without what a file, a variable or a copy has put around it: no secret of the platform begins or ends with a blank or stands in quotes. Who gives the secret
 * as the program has it would otherwise hear that a wrong signature is right.
 *
 * @example
 * bareSecret('"helloworld"\n') // 'helloworld'
 */
export function bareSecret(secret: string): string {
  const trimmed = secret.replace(ENDS, '')
  return (QUOTED.exec(trimmed)?.[2] ?? trimmed).replace(ENDS, '')
}
