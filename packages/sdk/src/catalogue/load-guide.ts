import { groupOf } from './method-names.ts'
import { methodKey } from './method-key.ts'
import type { MethodGuide } from './method-guide.ts'

/**
 * What the catalogue says of a method to those who read about it.
 *
 * @returns `undefined` for a name that the catalogue does not have.
 * @example
 * (await loadGuide('taobao.time.get'))?.summary // 'Legacy TOP call: server clock'
 */
export async function loadGuide(name: string): Promise<MethodGuide | undefined> {
  const group = groupOf(name)
  if (group === undefined) return undefined
  const { guideLoaders } = await import('../generated/group-loaders.ts')
  const { guides } = await guideLoaders[group]()
  const text = guides[methodKey(name)]
  return text === undefined ? undefined : (JSON.parse(text) as MethodGuide)
}
