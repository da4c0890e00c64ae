import { expect } from 'vitest'

import type { Reading } from '../clients/client.ts'
import { valuesOf } from '../readers/values-of.ts'
import { application } from '../start-gateway.ts'
import type { Features } from './feature.ts'
import { now } from './home-call.ts'

const orderGet = 'aliexpress.solution.order.get'
const ordersOf = (status: string) => ({
  method: orderGet,
  params: [['param0', JSON.stringify({ current_page: 1, page_size: 5, order_status: status })]] as const,
})

export const batchFeatures: Features = {
  batch: {
    title: 'a batch on `/router/batch`: answers in request order, one refused among them, and one whole batch refused',
    run: async (client, url) => {
      const { session } = application
      const batch = [
        ordersOf('FINISH'),
        { method: 'taobao.time.get', params: [] },
        { method: 'aliexpress.no.such.method', params: [] },
        ordersOf('WAIT_SELLER_SEND_GOODS'),
      ]
      const call = { door: 'top', method: '', params: [], session, batch } as const
      const { value, shown } = await client.call(url, now(), call)
      const [finished, time, unknown, waiting] = value as readonly Reading[]
      expect(new Set(valuesOf(finished?.value, 'order_status')), shown).toEqual(new Set(['FINISH']))
      expect(valuesOf(time?.value, 'time'), shown).toEqual([expect.stringMatching(/^\d{4}(-\d\d){2} \d\d(:\d\d){2}$/u)])
      expect(unknown?.code, shown).toBe('22')
      expect(new Set(valuesOf(waiting?.value, 'order_status')), shown).toEqual(new Set(['WAIT_SELLER_SEND_GOODS']))

      const shared = {
        ...call,
        batch: [
          { method: 'taobao.time.get', params: [] },
          { method: 'taobao.time.get', params: [] },
        ],
      }
      const times = await client.call(url, now(), shared)
      expect(
        (times.value as readonly Reading[]).flatMap((one) => valuesOf(one.value, 'time')).length,
        times.shown,
      ).toBe(2)

      const refused = await client.call(url, { ...now(), secret: 'helloworle' }, call)
      expect(
        (refused.value as readonly Reading[]).map(({ code }) => code),
        refused.shown,
      ).toEqual(['25'])
    },
  },
}
