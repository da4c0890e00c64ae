/** Personas against the wire: for a call that was recorded, a persona sends what the real client has sent, to the byte. */
import { describe, expect, it } from 'vitest'

import type { ClientCall } from './clients/client.ts'
import { personas } from './personas/index.ts'
import { recordings } from './recorded/recordings.ts'
import { requestBytes } from './wire/raw-exchange.ts'

const application = { appKey: '12345678', secret: 'helloworld' }

describe.each(recordings)('$client', ({ client, requests }) => {
  const persona = personas.find(({ name }) => name === client)

  it.each(requests)('sends what was recorded: $name', ({ now, call: { files, ...call }, lines }) => {
    const uploads = files?.map((file) => ({ ...file, content: Buffer.from(file.content) }))
    const asked: ClientCall = { ...call, ...(uploads === undefined ? {} : { files: uploads }) }
    const sent = persona?.write(asked, { ...application, now }, 'gateway.test')
    expect(sent && requestBytes(sent).toString('utf8')).toBe(lines.join('\r\n'))
  })
})
