import { escapeMarkup } from '../answers/escape-markup.ts'
import { LINK_PATH, linkOfPath } from '../domain/affiliate/promotion-link.ts'
import type { Store } from '../store/store.ts'
import { errorPage } from './pages.ts'
import type { WireAnswer } from './wire-request.ts'

/**
 * The page behind a promotion link; `null` for other paths. Following one with GET counts as a click. The platform sends a browser on at once; here the page
 * only says where to, since what follows links by itself in a test would leave the machine.
 */
export function findPromotionAnswer(path: string, verb: string, store: Store, now: () => number): WireAnswer | null {
  if (!path.startsWith(LINK_PATH)) return null
  const link = linkOfPath(path)
  if (link === undefined || store.findApp(link.appKey) === undefined) {
    return errorPage(404, 'Not found', 'This is no promotion link of this gateway.')
  }
  if (verb === 'GET') {
    store.transaction(() => store.saveClick({ ...link, clickedAt: now() }))
  }
  const target = escapeMarkup(link.target)
  const clicks = store.countClicks(link)
  const page = errorPage(
    200,
    'Promotion link',
    `It leads to <a href="${target}">${target}</a>. Tracking id: ${escapeMarkup(link.trackingId)}. Clicks: ${clicks}.`,
  )
  return { ...page, headers: { ...page.headers, 'cache-control': 'no-store', 'x-aeop-simulated': 'stateful' } }
}
