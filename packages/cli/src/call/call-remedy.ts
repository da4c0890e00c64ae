import { PlatformError, TransportError, type AeopError, type Parameters } from '@aeop/sdk'
import { findMethod, type FieldFact, methodHint } from '@aeop/sdk/catalogue'
import { embeddedApp } from '../embedded-app.ts'
import { isLoopback } from '../is-loopback.ts'

/** What `aeop call` knows of a failed call. */
export interface FailedCall {
  readonly method: string
  readonly origin: string
  readonly hasSession: boolean
  readonly parameters: Parameters
}

/** What to do about a failed call, where the command knows more than the error itself. */
export function callRemedy(error: AeopError, failed: FailedCall): string | undefined {
  const { method, origin, hasSession } = failed
  switch (error.code) {
    case 'invalid-timestamp':
      return `${error.remedy} The gateway's clock is not this machine's: set this one right${
        isLoopback(origin) ? ', or start the gateway without --clock' : ''
      }`
    case 'missing-session':
    case 'invalid-session':
      return hasSession ? undefined : 'The method needs a session: set AEOP_SESSION, or give --session'
    case 'invalid-method':
      return methodRemedy(error, method)
    case 'missing-parameter':
      return 'Give the parameter that the refusal names: as name=value, or a file as --file name=path'
    case 'invalid-parameter':
      return fileRemedy(failed)
    case 'connection-failed': {
      if (error.message.includes(' through the proxy ')) {
        return 'Check the proxy that HTTPS_PROXY or HTTP_PROXY names, or put the host into NO_PROXY'
      }
      if (!isRefused(error)) return undefined
      const mend = origin === embeddedApp.gateway ? 'start a gateway with: aeop gateway' : 'check the gateway URL'
      return `Nothing listens there: ${mend}`
    }
    case 'answer-too-large':
      return 'Ask for smaller pages'
    case 'unexpected-answer':
      return error instanceof TransportError ? statusRemedy(error.status) : undefined
    default:
      return undefined
  }
}

function statusRemedy(status = 0): string | undefined {
  return status >= 300 && status < 400 ? 'The URL redirects to another place: give that one' : statusRemedies[status]
}

const TOO_LARGE = 'The request is too large: send less, or without --get'
const DOWN = 'The gateway or a proxy before it is down: try again later'

const statusRemedies: Readonly<Record<number, string>> = {
  413: TOO_LARGE,
  414: TOO_LARGE,
  431: TOO_LARGE,
  502: DOWN,
  503: DOWN,
  504: DOWN,
}

function methodRemedy(error: AeopError, method: string): string | undefined {
  const fact = findMethod(method)
  if (fact?.protocol === 'top' && error instanceof PlatformError && error.platform.protocol === 'iop') {
    return `${method} is served by TOP only: add --protocol top, or name a TOP gateway`
  }
  return fact === undefined ? methodHint(method) : undefined
}

/** Other tools take `name=@path` for a file; here it is a text, and the platform refuses that. */
function fileRemedy({ method, parameters }: FailedCall): string | undefined {
  const isTextForFile = ({ name, type }: FieldFact): boolean => type === 'bytes' && typeof parameters[name] === 'string'
  const field = findMethod(method)?.params.find(isTextForFile)
  return field && `${field.name} is a file: send it with --file ${field.name}=PATH`
}

function isRefused(error: AeopError): boolean {
  return error instanceof TransportError && (error.cause as { code?: unknown } | undefined)?.code === 'ECONNREFUSED'
}
