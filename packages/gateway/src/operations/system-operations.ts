import { authTokenCreate } from './system/auth.token.create.ts'
import { authTokenCreateWithOpenId } from './system/auth.token.createWithOpenId.ts'
import { authTokenRefresh } from './system/auth.token.refresh.ts'
import { authTokenSecurityCreate } from './system/auth.token.security.create.ts'
import { authTokenSecurityRefresh } from './system/auth.token.security.refresh.ts'
import { taobaoTimeGet } from './system/taobao.time.get.ts'
import { taobaoTopAuthTokenCreate } from './system/taobao.top.auth.token.create.ts'
import { taobaoTopAuthTokenRefresh } from './system/taobao.top.auth.token.refresh.ts'
import { tmcMessagesConfirm } from './system/taobao.tmc.messages.confirm.ts'
import { tmcMessagesConsume } from './system/taobao.tmc.messages.consume.ts'
import { tmcUserPermit } from './system/taobao.tmc.user.permit.ts'
import type { Operation } from './operation.ts'

/** Tokens, time, messages. */
export const systemOperations: readonly Operation[] = [
  taobaoTimeGet,
  authTokenCreate,
  authTokenRefresh,
  authTokenSecurityCreate,
  authTokenSecurityRefresh,
  authTokenCreateWithOpenId,
  taobaoTopAuthTokenCreate,
  taobaoTopAuthTokenRefresh,
  tmcUserPermit,
  tmcMessagesConsume,
  tmcMessagesConfirm,
]
