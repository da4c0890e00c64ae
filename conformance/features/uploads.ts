import { expect } from 'vitest'

import { type ClientCall, type Outcome } from '../clients/client.ts'
import { valuesOf } from '../readers/values-of.ts'
import { application } from '../start-gateway.ts'
import type { Features } from './feature.ts'
import { now } from './home-call.ts'
import { picture } from './picture.ts'

const { session } = application

/** Bytes of all values in front of the image data, CRLF and something like a delimiter among them. */
const trailer = Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), Buffer.from('\r\n--\r\n')])
const file = { fileName: 'red & blue.png', type: 'image/png', content: Buffer.concat([picture, trailer]) }

const upload: Omit<ClientCall, 'door'> = {
  method: 'aliexpress.image.redefining.uploadtempimage',
  params: [['src_file_name', 'red & blue +é.png']],
  session,
  files: [{ name: 'file_data', ...file }],
}

/** What was stored is what was sent, to the byte, seen through the URL of the answer. */
async function expectSameBytes({ value, shown }: Outcome): Promise<void> {
  const [url = ''] = valuesOf(value, 'url')
  expect(url, shown).toMatch(/^https?:/u)
  const stored = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(
    stored.equals(file.content),
    `${url}: ${stored.length} bytes stored, ${file.content.length} sent\n${shown}`,
  ).toBe(true)
}

export const uploadFeatures: Features = {
  upload: {
    title: 'a file beside text parameters; its bytes arrive as they were',
    run: async (client, url) => {
      const outcome = await client.call(url, now(), { ...upload, door: client.home })
      expect(outcome.code, outcome.shown).toBe(null)
      await expectSameBytes(outcome)
    },
  },
}
