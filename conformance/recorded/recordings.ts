/** Requests of real clients, recorded on a machine that can run them; of what they sent only the host and the delimiters of multipart bodies are replaced. */
import { readdirSync, readFileSync } from 'node:fs'

import type { ClientCall, UploadedFile } from '../clients/client.ts'

export interface Recording {
  /** Name of the persona. */
  readonly client: string
  readonly requests: readonly RecordedRequest[]
}

interface RecordedRequest {
  readonly name: string
  /** The client's clock in milliseconds, read from the timestamp it sent. */
  readonly now: number
  readonly call: Omit<ClientCall, 'files'> & { readonly files?: readonly RecordedFile[] }
  /** The request, cut at each CRLF. */
  readonly lines: readonly string[]
}

type RecordedFile = Omit<UploadedFile, 'content'> & { readonly content: string }

const folder = new URL('./', import.meta.url)

export const recordings: readonly Recording[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Recording)
