import { AeopError, PlatformError, TransportError } from '@aeop/sdk'

/** What a call came to, as far as a program can tell the cases apart. */
export interface Seen {
  readonly code: string
  readonly phase?: string
  readonly status?: number
  readonly sent?: boolean
}

/** `{ code: 'answered' }`, or what the typed error says; anything else that is thrown is a bug and goes on. */
export async function outcomeOf(call: Promise<unknown>): Promise<Seen> {
  try {
    await call
    return { code: 'answered' }
  } catch (error) {
    if (error instanceof PlatformError) return { code: error.code }
    if (!(error instanceof TransportError)) {
      if (error instanceof AeopError) return { code: error.code }
      throw error
    }
    const { code, phase, status, sent } = error
    return {
      code,
      ...(phase === undefined ? {} : { phase }),
      ...(status === undefined ? {} : { status }),
      ...(sent === undefined ? {} : { sent }),
    }
  }
}
