import { isUtf8 } from 'node:buffer'
import { AeopError } from '../errors/aeop-error.ts'
import { TransportError, type ExchangePhase, type TransportErrorDetails } from '../errors/transport-error.ts'
import { abortedError } from './aborted-error.ts'
import { answerEvidence } from './answer-evidence.ts'
import { causeCode, connectionFailure } from './connection-error.ts'
import { startClock, type ExchangeClock, type Overdue } from './exchange-clock.ts'
import type { HttpAnswer, HttpRequest } from './http-request.ts'
import { onAbort } from './on-abort.ts'
import type { BodyWatch } from './sent-body.ts'
import type { ExchangeLimits } from './transport.ts'
import { brokenEncoding, undoEncoding, undoneStart, type Undone } from './undo-encoding.ts'

const CHUNKS_KEPT = 1024

/** The parts of an answer's head that count. */
export interface AnswerHead {
  readonly status: number
  readonly contentType: string
  /** Empty when there is nothing to undo. */
  readonly contentEncoding: string
  readonly location: string
}

/** Who is asked, and for how long the connection may take; without it there is no phase `connect`. */
export interface Peer {
  /** Origin of the gateway, and the proxy before it: for messages. */
  readonly name: string
  readonly origin: string
  readonly connectTimeoutMs?: number
}

/**
 * One exchange from its start to its one end, whoever carries the bytes: a transport tells what happens, and gets an answer within the limits or a
 * `TransportError` that says how far things had come.
 */
export class Exchange implements BodyWatch {
  readonly answer: Promise<HttpAnswer>
  readonly #peer: Peer
  readonly #request: HttpRequest
  readonly #limits: ExchangeLimits
  readonly #onEnd: (error?: AeopError) => void
  readonly #clock: ExchangeClock
  readonly #forget: (() => void) | undefined
  readonly #chunks: Uint8Array[] = []
  #latest: Uint8Array[] = []
  #resolve!: (answer: HttpAnswer) => void
  #reject!: (error: AeopError) => void
  #phase: ExchangePhase = 'connect'
  #head: AnswerHead | undefined
  #size = 0
  #ended = false

  /** @param onEnd Called once, when nobody waits any more: with an error what goes on is to be given up. */
  constructor(peer: Peer, request: HttpRequest, limits: ExchangeLimits, onEnd: (error?: AeopError) => void) {
    this.#peer = peer
    this.#request = request
    this.#limits = limits
    this.#onEnd = onEnd
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.#clock = startClock(limits.timeoutMs, (overdue) => this.#fail(this.#overdue(overdue)))
    const { signal } = limits
    this.#forget = signal && onAbort(signal, () => this.#fail(abortedError(signal, this.#progress())))
    if (peer.connectTimeoutMs === undefined) this.connected()
    else this.#clock.allowSilence(peer.connectTimeoutMs)
  }

  hasEnded(): boolean {
    return this.#ended
  }

  heard(): void {
    this.#clock.heard()
  }

  /** From here on the request may arrive. */
  connected(): void {
    this.#phase = 'headers'
    this.#clock.allowSilence(this.#limits.readTimeoutMs ?? Infinity)
  }

  headed(head: AnswerHead): void {
    this.#head = head
    this.#phase = 'body'
    this.#clock.heard()
  }

  received(chunk: Uint8Array): void {
    this.#clock.heard()
    this.#size += chunk.byteLength
    this.#latest.push(chunk)
    // Each chunk holds on to the memory that it was received in, however small it is: a slow server may send many.
    if (this.#latest.length === CHUNKS_KEPT) {
      this.#chunks.push(Buffer.concat(this.#latest))
      this.#latest = []
    }
    if (this.#size > this.#limits.maxAnswerBytes) this.#fail(this.#tooLarge())
  }

  complete(): void {
    if (this.#ended || this.#head === undefined) return
    const head = this.#head
    const undone = undoEncoding(head.contentEncoding, this.#body(), this.#limits.maxAnswerBytes)
    // The limits go on counting while a large answer is undone.
    if (undone instanceof Promise) void undone.then((late) => this.#conclude(head, late))
    else this.#conclude(head, undone)
  }

  #conclude({ status, contentType, location }: AnswerHead, undone: Undone): void {
    if (this.#ended) return
    if ('code' in undone) return this.#fail(this.#unusable(undone))
    const redirect = status >= 300 && status < 400 ? originOf(location, this.#peer.origin) : undefined
    this.#end()
    this.#resolve({
      status,
      contentType,
      body: undone.bytes.toString('utf8'),
      ...(isUtf8(undone.bytes) ? {} : { isUtf8: false }),
      ...(redirect === undefined ? {} : { redirect }),
    })
  }

  /** The body of the request could not be read to its end. */
  failed(error: unknown): void {
    // Whoever made the body knows best what is wrong with it.
    if (error instanceof AeopError) return this.#fail(error)
    const code = causeCode(error)
    this.#fail(
      this.#error('unreadable-body', `The body of the request could not be read: ${code}`, { cause: { code } }),
    )
  }

  /** The connection could not be made, or broke, or carried what is no HTTP. */
  broke(failure: unknown): void {
    if (this.#ended) return
    const { name, connectTimeoutMs } = this.#peer
    const code = causeCode(failure)
    // A fetch undoes the encoding of a body itself: the connection is well.
    if (this.#phase === 'body' && code.startsWith('Z_')) return this.#fail(this.#unusable(brokenEncoding(code)))
    if (code === 'UND_ERR_CONNECT_TIMEOUT' && connectTimeoutMs !== undefined)
      return this.#fail(this.#overdue({ deadline: 'silence', ms: connectTimeoutMs }))
    const { message, details } = connectionFailure(name, this.#phase, failure)
    this.#fail(this.#error('connection-failed', message, details))
  }

  #overdue({ deadline, ms }: Overdue): TransportError {
    const { name } = this.#peer
    const silence = this.#phase === 'connect' ? `No connection to ${name} within` : `${name} was silent for`
    const problem = deadline === 'whole' ? `No complete answer from ${name} within` : silence
    return this.#error('timeout', `${problem} ${ms} ms`)
  }

  #unusable(undone: Exclude<Undone, { bytes: Buffer }>): TransportError {
    if (undone.code === 'answer-too-large') return this.#tooLarge()
    return this.#error(undone.code, `${this.#peer.name} answered ${undone.problem}`)
  }

  #tooLarge(): TransportError {
    const { maxAnswerBytes } = this.#limits
    return this.#error('answer-too-large', `The answer of ${this.#peer.name} is larger than ${maxAnswerBytes} bytes`)
  }

  #error(code: TransportError['code'], message: string, details: TransportErrorDetails = {}): TransportError {
    return new TransportError(code, message, { ...this.#progress(), ...details })
  }

  /** How far things have come. */
  #progress(): TransportErrorDetails {
    const progress = { phase: this.#phase, sent: this.#phase !== 'connect' }
    if (this.#head === undefined) return progress
    const { status, contentEncoding } = this.#head
    const start = undoneStart(contentEncoding, this.#body()).toString('utf8')
    return { ...progress, ...answerEvidence(this.#request, status, start) }
  }

  #body(): Buffer {
    const chunks = this.#chunks.length === 0 ? this.#latest : [...this.#chunks, ...this.#latest]
    const [first] = chunks
    return chunks.length === 1 && Buffer.isBuffer(first) ? first : Buffer.concat(chunks)
  }

  #fail(error: AeopError): void {
    if (this.#ended) return
    this.#end(error)
    this.#reject(error)
  }

  #end(error?: AeopError): void {
    this.#ended = true
    this.#clock.stop()
    this.#forget?.()
    this.#onEnd(error)
  }
}

/** Scheme, host and port alone: the rest of an address may hold what the request held. */
function originOf(location: string, base: string): string | undefined {
  return location !== '' && URL.canParse(location, base) ? new URL(location, base).origin : undefined
}
