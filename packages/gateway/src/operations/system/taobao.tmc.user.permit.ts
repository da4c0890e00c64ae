import { messages } from '@aeop/sdk/facts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

const topicsOfQueue = new Set(messages.filter(({ channel }) => channel === 'tmc').map(({ topic }) => topic))
const MOST = 100

/**
 * Opens the messages of the account to the app: of the topics that are named, or of all. A later call puts its list in the place of the earlier one. Source: TOP
 * page of the method; that a topic which there is not is refused is inferred.
 */
export const tmcUserPermit: Operation = {
  method: 'taobao.tmc.user.permit',
  simulated: 'stateful',
  run: (params, { store, app, token }) => {
    const topics = textOf(params, 'topics')
      ?.split(',')
      .map((topic) => topic.trim())
    const isRight = topics === undefined || (topics.length <= MOST && topics.every((topic) => topicsOfQueue.has(topic)))
    if (!isRight) return invalidParameter('topics')
    if (token === null) return { refusal: { error: 'missing-session' } }
    store.saveTmcPermit({ appKey: app.appKey, accountId: token.accountId, topics: topics ?? null })
    return { value: { is_success: true } }
  },
}
