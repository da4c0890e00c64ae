import { authTokenCreate } from './system/auth.token.create.ts'
import { authTokenRefresh } from './system/auth.token.refresh.ts'
import { taobaoTimeGet } from './system/taobao.time.get.ts'
import type { Operation } from './operation.ts'

/** Tokens, time, messages. */
export const systemOperations: readonly Operation[] = [taobaoTimeGet, authTokenCreate, authTokenRefresh]
