import type {
  AnswerOf,
  ArgumentsFor,
  ItemOf,
  MethodName,
  PagedMethodName,
  PageParametersOf,
  ParametersOf,
} from '../catalogue/api-types.ts'
import type { Answer } from '../protocol/decode-answer.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import type { BatchedRequest } from './build-batch.ts'
import type { HttpRequest } from './http-request.ts'
import type { BatchResult } from './interpret-batch.ts'
import type { PageEnd, PaginateOptions } from './paging/paginate-options.ts'

/** Options of one call. */
export interface CallOptions {
  /** Access token for this call; `null` sends none. */
  readonly session?: string | null
  /** Milliseconds for this call. */
  readonly timeout?: number
  /** Gives the call up. A write that is given up may still have taken effect. */
  readonly signal?: AbortSignal
  /** Whether the parameters are compared with the catalogue before anything is sent. @default what the client does */
  readonly check?: boolean
}

/** Options of one batch. */
export interface BatchOptions extends Pick<CallOptions, 'timeout' | 'signal' | 'check'> {
  /**
   * Text between the requests and between the answers, in printable ASCII. The default can occur in no request and in no JSON answer; a text of your own
   * can occur in an answer.
   * @default '-S-' on a line of its own
   */
  readonly separator?: string
}

/** A client of one app on one gateway. It holds no state besides its connections; any number of clients can live side by side. */
export interface Client {
  /**
   * Calls one API method of the catalogue and interprets the answer. For any other name there is `callUntyped`.
   *
   * @returns the fields of the answer, `request_id` among them. Lists are arrays; identifiers, and integers beyond 2^53, are strings.
   * @throws {PlatformError} when the platform refused.
   * @throws {BusinessError} when the service behind the platform refused, within a successful answer.
   * @throws {TransportError} when there was no usable answer.
   * @throws {ParameterError} before anything is sent, for parameters that do not fit the catalogue, with everything that was found.
   * @throws {ArgumentError} before anything is sent, for a value that cannot be used, and for a name that the catalogue does not have.
   */
  call<Method extends MethodName>(
    method: Method,
    ...rest: ArgumentsFor<ParametersOf<Method>, CallOptions>
  ): Promise<AnswerOf<Method>>
  /**
   * Calls a method by any name, without types: for names that are only known at run time, and for methods that are newer than the catalogue. Where the
   * catalogue knows the method, its parameters are checked all the same.
   *
   * @throws as `call` does.
   * @example
   * await client.callUntyped('aliexpress.something.new', { param0: { page_size: 20 } })
   */
  callUntyped(method: string, parameters?: Parameters, options?: CallOptions): Promise<Answer>
  /**
   * The items of a method that gives them in pages, one page in memory at a time. Nothing is called before the first item is asked for, and no page before the
   * one in front of it is used up. Which page to begin with may stand in the parameters.
   *
   * @returns an iterator, whose last value says why there were no more pages; `onPage` tells it too.
   * @throws {ArgumentError} for a method of which no paging is known, and for options and parameters that cannot be used.
   * @throws {TransportError} `aborted` when the signal aborts, `unexpected-answer` when an answer holds no list where it should.
   * @throws as `call` does.
   * @example
   * for await (const order of client.paginate('aliexpress.affiliate.order.list', parameters, { limit: 500 })) console.log(order.order_id)
   */
  paginate<Method extends PagedMethodName>(
    method: Method,
    ...rest: ArgumentsFor<PageParametersOf<Method>, PaginateOptions>
  ): AsyncGenerator<ItemOf<Method>, PageEnd, undefined>
  /**
   * Sends many calls as one HTTP request: fewer round trips, and one bad answer does not affect the others. TOP only.
   *
   * The platform serves the requests of a batch in parallel (article 104350), so none of them may depend on another. A batch takes no files.
   *
   * @returns one result per request, in their order.
   * @throws {PlatformError} when the platform refused the whole batch.
   * @throws {TransportError} when there was no usable answer to the whole.
   * @throws {ArgumentError} before anything is sent, naming the request and the parameter, as in `requests[3].product_id`.
   * @example
   * const products = ids.map((product_id) => ({ method: 'aliexpress.ds.product.get', parameters: { product_id, ship_to_country: 'US' } }))
   * for (const result of await client.batch(products)) console.log(result.ok ? result.answer : result.error.message)
   */
  batch(requests: readonly BatchedRequest[], options?: BatchOptions): Promise<BatchResult[]>
  /** The HTTP request that `callUntyped` would send now. It holds the session and a valid signature: treat it as a secret. */
  buildRequest(
    method: string,
    parameters?: Parameters,
    options?: Pick<CallOptions, 'session' | 'check'>,
  ): Promise<HttpRequest>
  /** The HTTP request that `batch` would send now. Its URL holds the session and a valid signature: treat it as a secret. */
  buildBatch(
    requests: readonly BatchedRequest[],
    options?: Pick<BatchOptions, 'separator' | 'check'>,
  ): Promise<HttpRequest>
  /** Closes kept connections after the calls under way; later calls are refused. */
  close(): Promise<void>
}
