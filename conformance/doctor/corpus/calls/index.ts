import type { Call } from '../call.ts'
import { iopCalls } from './iop-calls.ts'
import { topCalls } from './top-calls.ts'

/** Requests of many shapes, none of them signed yet. */
export const calls: readonly Call[] = [...topCalls, ...iopCalls]
