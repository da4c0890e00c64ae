import { renderText } from '../../signature/render.ts'
import type { Scene, Variant } from '../mistake.ts'

/** Those variants that change the string to sign of this request, each string once: the first, which is the likeliest, stands for the others. */
export function distinct({ right }: Scene, variants: Iterable<Variant>): readonly Variant[] {
  const seen = new Set([renderText(right)])
  return [...variants].filter((variant) => {
    const text = renderText(variant.change(right))
    return !seen.has(text) && seen.add(text)
  })
}
