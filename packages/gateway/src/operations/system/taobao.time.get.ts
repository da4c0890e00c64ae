import { formatGmt8 } from '@aeop/sdk/protocol'

import type { Operation } from '../operation.ts'

/** The platform's clock in GMT+8. Source: TOP page of taobao.time.get. */
export const taobaoTimeGet: Operation = {
  method: 'taobao.time.get',
  simulated: 'stateful',
  run: (_params, { now }) => ({ value: { time: formatGmt8(now) } }),
}
