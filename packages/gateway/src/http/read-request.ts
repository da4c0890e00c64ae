import type { GatewayLimits } from './limits.ts'
import { isMultipart, readMultipart } from './read-multipart.ts'
import type { WireRequest } from './wire-request.ts'

/** A request whose body has arrived, with the parts of it read if it is multipart. */
export function readRequest(request: WireRequest, limits: GatewayLimits): WireRequest {
  const contentType = request.headers['content-type'] ?? ''
  if (!isMultipart(contentType)) return request
  return { ...request, body: NO_BODY, multipart: readMultipart(contentType, request.body, limits) }
}

/** The bytes that the body of a request may have. */
export function bodyLimit(contentType: string | undefined, limits: GatewayLimits): number {
  return isMultipart(contentType ?? '') ? limits.uploadBytes : limits.bodyBytes
}

const NO_BODY = Buffer.alloc(0)
