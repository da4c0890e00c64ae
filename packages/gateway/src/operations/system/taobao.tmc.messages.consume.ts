import { formatGmt8 } from '@aeop/sdk/protocol'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { isDefaultGroup } from '../../parameters/is-default-group.ts'
import { textOf } from '../../parameters/text-of.ts'
import { tmcMessageId } from '../tmc-message-id.ts'

/** The app in whose name the platform publishes. Its number is ours. */
const PLATFORM_APP = '12497914'
/** So long a message that was taken stays out of sight. Inferred: reports tell of 5 to 10 minutes. */
const HIDDEN_MS = 10 * 60_000

/** The oldest messages in the queue of the app. One that is not confirmed comes again. Source: TOP page of the method. */
export const tmcMessagesConsume: Operation = {
  method: 'taobao.tmc.messages.consume',
  simulated: 'stateful',
  run: (params, { store, app, now }) => {
    if (!isDefaultGroup(params)) return invalidParameter('group_name')
    const limit = Number(textOf(params, 'quantity') ?? 100)
    if (!(limit >= 10 && limit <= 200)) return invalidParameter('quantity')
    const taken = store.transaction(() =>
      store.takeTmcMessages({ appKey: app.appKey, limit, now, hiddenUntil: now + HIDDEN_MS }),
    )
    if (taken.length === 0) return { value: {} }
    const messages = taken.map(({ id, topic, content, accountId, publishedAt }) => ({
      id: tmcMessageId(id),
      topic,
      content,
      user_id: BigInt(accountId),
      user_nick: store.findAccount(accountId)?.nick,
      pub_time: formatGmt8(publishedAt),
      pub_app_key: PLATFORM_APP,
    }))
    return { value: { messages } }
  },
}
