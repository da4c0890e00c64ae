export type {
  AnswerOf,
  ItemOf,
  MethodName,
  PagedMethodName,
  PageParametersOf,
  ParametersOf,
} from './catalogue/api-types.ts'
export { buildRequest, type RequestPlan } from './client/build-request.ts'
export type { BatchedRequest } from './client/build-batch.ts'
export type { BatchOptions, CallOptions, Client } from './client/client.ts'
export type { ClientOptions } from './client/client-options.ts'
export { createClient } from './client/create-client.ts'
export { encapsulateRequest, type Upload } from './client/encapsulate-request.ts'
export { fileFromPath } from './client/file-from-path.ts'
export { fillInParameters, type CallValues } from './client/fill-in-parameters.ts'
export { createFetchTransport, type FetchFunction, type FetchInit } from './client/fetch-transport.ts'
export { resolveGateway, type GatewayAddress } from './client/gateway-address.ts'
export type { HttpAnswer, HttpRequest, StreamedBody } from './client/http-request.ts'
export { interpretAnswer } from './client/interpret-answer.ts'
export type { BatchResult } from './client/interpret-batch.ts'
export type { PublicValues } from './client/public-parameters.ts'
export type { PageEnd, PageInfo, PaginateOptions } from './client/paging/paginate-options.ts'
export { resolveProxy, type ProxyAddress } from './client/proxy-address.ts'
export type { ExchangeLimits, Transport } from './client/transport.ts'
export { createUndiciTransport, type ConnectionOptions } from './client/undici-transport.ts'
export * from './errors/index.ts'
export { businessOutcome, type BusinessOutcome } from './protocol/business-outcome.ts'
export type { Answer } from './protocol/decode-answer.ts'
export {
  file,
  type FileContent,
  type FileDescription,
  type FileOptions,
  type FileParameter,
  type FileSource,
} from './protocol/file-parameter.ts'
export type { JsonValue } from './protocol/lossless-json.ts'
export type { FileValue, Parameters, ParameterValue } from './protocol/parameter-value.ts'
export type { ErrorName, Fault, LocalErrorCode, RetryAdvice } from './generated/errors.ts'
export type { GatewayName, Protocol, SignMethod } from './generated/gateways.ts'
