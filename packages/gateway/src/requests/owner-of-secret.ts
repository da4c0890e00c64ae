import { diagnose, type DiagnoseOptions, type DoctorRequest } from '@aeop/doctor'
import type { Store } from '../store/store.ts'
import type { KeptCall } from './kept-call.ts'

/** Applications that are tried; a gateway knows a few. */
const MOST_TRIED = 20

/** Milliseconds for each: its secret with a single frequent mistake. */
const BOUND_MS = 5

/** The key of the other application of this gateway whose secret a signature was made with. */
export function ownerOfSecret(
  request: DoctorRequest,
  { appKey }: KeptCall,
  options: DiagnoseOptions,
  store: Store,
): string | undefined {
  const others = store.listApps().filter((app) => app.appKey !== appKey)
  const isOwner = (secret: string): boolean => {
    const { state } = diagnose(request, { ...options, secret, depth: 1, boundMs: BOUND_MS }).signature
    return state === 'right' || state === 'wrong'
  }
  return others.slice(0, MOST_TRIED).find(({ secret }) => isOwner(secret))?.appKey
}
