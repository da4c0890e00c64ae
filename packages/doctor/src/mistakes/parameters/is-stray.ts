import type { ReceivedParameter } from '../../request/subject.ts'

/** Whether a text looks like the name of a parameter. */
export function isNameLike(name: string): boolean {
  return /^[a-z_][\w.[\]-]*$/i.test(name)
}

/** Whether a parameter is more likely a piece of the value in front of it: it has no value, or its name is none. */
export function isStray({ name, value }: ReceivedParameter): boolean {
  return value === '' || !isNameLike(name)
}
