import { hashHex } from '#hash'
import { renderText } from '../../signature/render.ts'
import type { Scene, Variant } from '../mistake.ts'

/**
 * Those variants that change the string to sign of this request, each string once: the first, which is the likeliest, stands for the others.
 *
 * One at a time, because a search may end in the midst of them: a string of megabytes takes its time, and so do ten thousand variants.
 */
export function* distinct({ right }: Scene, variants: Iterable<Variant>): Generator<Variant> {
  const seen = new Set([markOf(renderText(right))])
  for (const variant of variants) {
    const mark = markOf(renderText(variant.change(right)))
    if (seen.has(mark)) continue
    seen.add(mark)
    yield variant
  }
}

/** Hundreds of longer texts would fill the memory. */
const LONGEST_KEPT = 4096

function markOf(text: string): string {
  return text.length <= LONGEST_KEPT ? text : `${text.length} ${hashHex('sha1', text)}`
}
