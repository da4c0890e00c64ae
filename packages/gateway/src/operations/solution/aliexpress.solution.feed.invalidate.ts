import { endFeed } from '../../life/end-feed.ts'
import { asAccount } from '../as-account.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { readIds } from '../../parameters/read-ids.ts'
import { textOf } from '../../parameters/text-of.ts'

/**
 * Calls off feeds that have not begun. One that has begun or ended needs it no more, and one that is not the account's fails. Source: method catalogue; which feed falls
 * under which list is inferred.
 */
export const feedInvalidate: Operation = {
  method: 'aliexpress.solution.feed.invalidate',
  simulated: 'stateful',
  run: asAccount((params, { store, now }, sellerId) => {
    const ids = readIds(textOf(params, 'job_id_list') ?? '')
    if (ids === undefined) return invalidParameter('job_id_list')
    const outcomes = ids.map((id) => ({ id: BigInt(id), outcome: endFeed(store, id, sellerId, now) }))
    const idsOf = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ id }) => id)
    return {
      value: {
        result: {
          success: outcomes.every(({ outcome }) => outcome !== 'unknown'),
          invalid_successful_list: idsOf('ended'),
          no_need_invalid_list: idsOf('begun'),
          invalid_failed_list: idsOf('unknown'),
        },
      },
    }
  }),
}
