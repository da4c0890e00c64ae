import { adminEnvironment, adminOptions } from '../admin/admin-options.ts'
import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { readWholeNumber } from '../read-whole-number.ts'

/** `aeop listen`: the messages of an app on this machine, until it is stopped. */
export const command = defineCommand({
  summary: 'receive the messages of an app, check their signatures and pass them on',
  operands: '',
  options: {
    forward: { value: 'URL', summary: 'post each message there as it came, and answer the gateway with its status' },
    'app-key': { value: 'KEY', summary: 'the app, instead of AEOP_APP_KEY; default the embedded one' },
    topics: { value: 'A,B', summary: 'topics to tick; default every one' },
    print: { summary: 'print the body of each message, too' },
    port: { value: 'N', summary: 'port to receive at; default a free one' },
    ...adminOptions,
  },
  environment: ['AEOP_APP_KEY', 'AEOP_APP_SECRET', ...adminEnvironment],
  examples: [
    '',
    '--forward http://127.0.0.1:3000/push',
    '--topics DROPSHIPPER_ORDER_STATUS_UPDATE,LOGISTICS_TRACKING_UPDATE --print',
    '--json',
  ],

  async run({ options, json }, io) {
    const { chooseAdmin } = await import('../admin/admin-options.ts')
    const { untilStopped } = await import('../gateway/until-stopped.ts')
    const { chooseAppKey, knownSecret } = await import('../listen/choose-app.ts')
    const { forwardMessage } = await import('../listen/forward-message.ts')
    const { keepSubscribed } = await import('../listen/keep-subscribed.ts')
    const { messageLine } = await import('../listen/message-line.ts')
    const { createMessageReader } = await import('../listen/read-message.ts')
    const { startReceiver } = await import('../listen/start-receiver.ts')
    const { readSubscription } = await import('../listen/subscription.ts')
    const { forward, topics, print, port } = options
    const target = chooseAdmin(options, io)
    checkForward(forward)
    const appKey = chooseAppKey(io, options['app-key'])
    const secret = knownSecret(io, appKey)
    const read = createMessageReader(appKey, secret)
    const earlier = await readSubscription(target, appKey)
    const receiver = await startReceiver(
      port === undefined ? 0 : readWholeNumber('port', port, 0, 65_535),
      async (arrival) => {
        const message = read(arrival)
        const forwarded = forward === undefined ? undefined : await forwardMessage(forward, arrival)
        const body = arrival.body.toString()
        if (json) io.out(JSON.stringify({ ...message, forwarded: forwarded ?? null, body }))
        else io.out(messageLine(message, forwarded) + (print ? `\n${body}` : ''))
        return forwarded?.status ?? 200
      },
    )
    try {
      const stopped = untilStopped()
      const unsubscribe = await keepSubscribed({
        target,
        appKey,
        url: receiver.url,
        topics: topics?.split(',').map((topic) => topic.trim()),
        earlier,
        note: (text) => io.note(text),
      })
      io.note(`receiving the messages of app ${appKey} at ${receiver.url}; Ctrl+C ends it`)
      if (secret === undefined) io.note('note: without AEOP_APP_SECRET the signatures are not checked')
      await stopped
      await unsubscribe()
    } finally {
      await receiver.close()
    }
    return exitCodes.ok
  },
})

function checkForward(url: string | undefined): void {
  if (url === undefined || (/^https?:\/\//i.test(url) && URL.canParse(url))) return
  throw new CommandError(
    'invalid-input',
    '--forward is no http or https URL',
    'Give one such as http://127.0.0.1:3000/push',
  )
}
