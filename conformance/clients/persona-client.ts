import { gunzipSync } from 'node:zlib'

import type { Persona } from '../personas/persona.ts'
import { rawExchange, requestBytes } from '../wire/raw-exchange.ts'
import type { Client } from './client.ts'

/** Lets a persona speak over a bare socket. */
export function personaClient(persona: Persona): Client {
  const { name, language, source, home, cannot, gzip } = persona
  return {
    name,
    language,
    kind: 'persona',
    source,
    home,
    cannot,
    gzip,
    async call(url, application, call) {
      const request = persona.write(call, application, new URL(url).host)
      const { status, headers, body } = await rawExchange(url, request)
      const encoding = headers.get('content-encoding')
      const asked = request.headers.some(([header, value]) => /^accept-encoding$/iu.test(header) && /gzip/u.test(value))
      if (encoding !== undefined && !asked) throw new Error(`${name} did not ask for ${encoding} and cannot read it`)
      const text = Buffer.from(encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8')
      const shown = `${name} sent: ${requestBytes(request).toString('utf8').slice(0, 2000)}\n\ncame: ${status} ${text.slice(0, 2000)}`
      if (status !== 200) throw new Error(`the platform answers 200 whatever the outcome\n${shown}`)
      try {
        return { ...persona.read(text, call), shown, ...(encoding === undefined ? {} : { encoding }) }
      } catch (error) {
        throw new Error(`${name} could not read the answer: ${String(error)}\n${shown}`, { cause: error })
      }
    },
  }
}
