import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import { isDefaultGroup } from '../../parameters/is-default-group.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'
import { readTmcMessageIds } from '../tmc-message-id.ts'

const MOST = 200

/** Takes messages out of the queue of the app for good; one that is not there counts as confirmed, which is inferred. Source: TOP page of the method. */
export const tmcMessagesConfirm: Operation = {
  method: 'taobao.tmc.messages.confirm',
  simulated: 'stateful',
  run: (params, { store, app }) => {
    if (!isDefaultGroup(params)) return invalidParameter('group_name')
    const ids = readTmcMessageIds(textOf(params, 's_message_ids') ?? '')
    if (ids === undefined || ids.length > MOST) return invalidParameter('s_message_ids')
    store.transaction(() => {
      for (const id of ids) store.confirmTmcMessage(app.appKey, id)
    })
    return { value: { is_success: true } }
  },
}
