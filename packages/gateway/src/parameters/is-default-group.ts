import { textOf } from './text-of.ts'

/** Whether a call means the group that every app has; others are set up on a page that the gateway does not have. Source: TOP page of `taobao.tmc.messages.consume`. */
export function isDefaultGroup(params: ReadonlyMap<string, string>): boolean {
  return (textOf(params, 'group_name') ?? 'default') === 'default'
}
