import type { AdminRoute } from '../admin-route.ts'

const answer = {
  type: 'object',
  properties: { now: { type: 'integer', description: 'epoch milliseconds' } },
  required: ['now'],
} as const

/** The clock over HTTP. */
export const clockRoutes: readonly AdminRoute[] = [
  { verb: 'GET', path: '/clock', summary: 'The time', answer, run: ({ clock }) => ({ now: clock.now() }) },
]
