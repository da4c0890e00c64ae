import { adminEnvironment, adminOptions } from '../admin/admin-options.ts'
import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

/** `aeop trigger`: a message of trial to the callback of an app. */
export const command = defineCommand({
  summary: 'send a message of trial to the callback of an app',
  operands: 'TOPIC [name=value ...]',
  options: {
    'app-key': { value: 'KEY', summary: 'the app, instead of AEOP_APP_KEY; default the embedded one' },
    account: { value: 'ID', summary: 'the account that it is about; default one that fits the topic' },
    ...adminOptions,
  },
  environment: ['AEOP_APP_KEY', ...adminEnvironment],
  examples: [
    'TEST_MESSAGE',
    'DROPSHIPPER_ORDER_STATUS_UPDATE orderId=1105933950463697 orderStatus=OrderShipped',
    'LOGISTICS_TRACKING_UPDATE trackingStatus=delivered --json',
  ],

  async run({ operands, options, json }, io) {
    const { messages } = await import('@aeop/sdk/facts')
    const { chooseAdmin } = await import('../admin/admin-options.ts')
    const { askAdmin } = await import('../admin/ask-admin.ts')
    const { chooseAppKey } = await import('../listen/choose-app.ts')
    const { readPairs } = await import('../read-pairs.ts')
    const [topic, ...pairs] = operands
    const topics = messages.flatMap((message) => (message.type === null ? [] : [message.topic]))
    if (topic === undefined || topic.includes('=')) {
      throw new CommandError('wrong-usage', 'there is no topic', `Give one of ${topics.join(', ')}`)
    }
    const appKey = chooseAppKey(io, options['app-key'])
    const data = readPairs(pairs, 'member')
    const { account } = options
    const trial = { topic, appKey, data, ...(account === undefined ? {} : { accountId: account }) }
    const message = await askAdmin(chooseAdmin(options, io), 'POST', '/pushes/trigger', trial)
    const { id, state } = (message ?? {}) as { readonly id?: number; readonly state?: string }
    const where = state === 'held' ? `is held: app ${appKey} is suspended` : `is on its way to app ${appKey}`
    io.out(json ? JSON.stringify(message, null, 2) : `message ${id} of ${topic} ${where}`)
    return exitCodes.ok
  },
})
