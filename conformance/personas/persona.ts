/**
 * Clients that CI cannot run, each as our own generator of the same request and our own reader of the answer, as that client reads it. A persona
 * is written from the recorded wire shape alone and shares no code with the SDK.
 */
import type { ClientCall, Application, Door, FeatureId, Reading } from '../clients/client.ts'
import type { RawRequest } from '../wire/raw-exchange.ts'

export interface Persona {
  readonly name: string
  readonly language: string
  /** Where its recorded shape is written down. */
  readonly source: string
  /** The endpoint it is made for: features that are not about one endpoint run here. */
  readonly home: Door
  /** Features that it has no way to ask for, with the reason. */
  readonly cannot: Partial<Record<FeatureId, string>>
  /** Whether it asks for a compressed answer, by default or when told to. */
  readonly gzip: 'always' | 'optional' | 'never'
  write(call: ClientCall, application: Application, host: string): RawRequest
  /** @param text the body, unpacked if it came compressed to a client that had asked for it */
  read(text: string, call: ClientCall): Reading
}
