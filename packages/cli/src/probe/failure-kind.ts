import type { FailureKind, Phase } from './sample.ts'

/** The kind of a failure, by the phase it came in: errors of sockets have hundreds of codes, but only so many places. */
export function failureKind(during: Phase, code: string | undefined): FailureKind {
  return during === 'connect' && code === 'ECONNREFUSED' ? 'refused' : kinds[during]
}

const kinds: Readonly<Record<Phase, FailureKind>> = {
  dns: 'dns',
  connect: 'unreachable',
  tls: 'tls',
  firstByte: 'http',
  download: 'http',
}

/** The code of an error, or of the first of several: a name with many addresses fails with one error for each. */
export function errorCode(error: unknown): string | undefined {
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error]
  const code = (first as NodeJS.ErrnoException | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
