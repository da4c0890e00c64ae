/**
 * Whether two types are the same to the compiler, `any` and `readonly` included; assignable both ways is not enough.
 *
 * @example
 * true satisfies Same<typeof answer.request_id, string | undefined>
 */
export type Same<One, Other> =
  (<T>(it: T) => T extends One ? 1 : 2) extends <T>(it: T) => T extends Other ? 1 : 2 ? true : false
