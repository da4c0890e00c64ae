import { targetOf } from './source-value.ts'

/** What a promotion link says: who made it, for which of their places, and where it leads. */
export interface PromotionLink {
  readonly appKey: string
  readonly trackingId: string
  /** Hot links earn the higher commission of hot products. Source: method catalogue, `promotion_link_type`. */
  readonly kind: 'normal' | 'hot'
  readonly target: string
}

/** Path of promotion links at the gateway; the platform's are at `https://s.click.aliexpress.com/e/`. */
export const LINK_PATH = '/e/_'

/**
 * The path of a link. It says everything itself, so that a list of a thousand products writes nothing, and the same question always has the same answer.
 *
 * @example pathOfLink({ appKey: '12345678', trackingId: 'blog', kind: 'normal', target: 'https://www.aliexpress.com/' }).startsWith('/e/_') // true
 */
export function pathOfLink({ appKey, trackingId, kind, target }: PromotionLink): string {
  const bytes = new TextEncoder().encode(JSON.stringify([appKey, trackingId, kind === 'hot' ? 2 : 0, target]))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return LINK_PATH + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Reads a path back; `undefined` for one that no link has, or that leads away from AliExpress. */
export function linkOfPath(path: string): PromotionLink | undefined {
  if (!path.startsWith(LINK_PATH)) return undefined
  try {
    const text = atob(path.slice(LINK_PATH.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(parts) ? linkOf(parts) : undefined
  } catch {
    return undefined
  }
}

function linkOf([appKey, trackingId, type, target]: readonly unknown[]): PromotionLink | undefined {
  const isText = typeof appKey === 'string' && typeof trackingId === 'string' && typeof target === 'string'
  if (!isText || (type !== 0 && type !== 2) || targetOf(target) !== target) return undefined
  return { appKey, trackingId, kind: type === 2 ? 'hot' : 'normal', target }
}
