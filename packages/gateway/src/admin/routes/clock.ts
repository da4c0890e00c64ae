import type { Gateway } from '../../gateway.ts'
import { parseDuration } from '../../time/parse-duration.ts'
import type { AdminRoute } from '../admin-route.ts'
import { mendable } from '../mendable.ts'

const answer = {
  type: 'object',
  properties: {
    now: { type: 'integer', description: 'epoch milliseconds' },
    iso: { type: 'string', description: 'the same in ISO 8601, in UTC' },
    offset: { type: 'integer', description: "milliseconds ahead of the machine's time" },
    frozen: { type: 'boolean', description: 'whether it stands still' },
  },
  required: ['now', 'iso', 'offset', 'frozen'],
} as const

const time = {
  type: ['integer', 'string'],
  description: 'epoch milliseconds, or ISO 8601 with an offset: 2019-01-01T12:00:00+08:00',
} as const

const by = {
  type: ['integer', 'string'],
  description: 'milliseconds, or a duration: 2h30m, 30d, or in ISO 8601 P30D; a minus in front goes back',
} as const

function shown({ clock }: Gateway) {
  const { now, offset, frozen } = clock.reading()
  return { now, iso: new Date(now).toISOString(), offset, frozen }
}

/** A verb without details. */
function turn(name: 'freeze' | 'run' | 'reset', summary: string): AdminRoute {
  return {
    verb: 'POST',
    path: `/clock/${name}`,
    summary,
    answer,
    run: (gateway) => {
      gateway.clock[name]()
      return shown(gateway)
    },
  }
}

/** The clock over HTTP. Whoever moves it finds done what fell due on the way. */
export const clockRoutes: readonly AdminRoute[] = [
  { verb: 'GET', path: '/clock', summary: 'The time of the gateway', answer, run: shown },
  {
    verb: 'PUT',
    path: '/clock',
    summary: 'Sets the time; from there the clock goes on running, or stands still if it is frozen',
    body: { type: 'object', properties: { now: time }, required: ['now'], additionalProperties: false },
    answer,
    run: (gateway, { body }) => {
      const { now } = body as { now: number | string }
      mendable(() => gateway.clock.set(now))
      return shown(gateway)
    },
  },
  {
    verb: 'POST',
    path: '/clock/advance',
    summary: 'Moves the time',
    body: { type: 'object', properties: { by }, required: ['by'], additionalProperties: false },
    answer,
    run: (gateway, { body }) => {
      const { by: given } = body as { by: number | string }
      mendable(() => gateway.clock.advance(typeof given === 'number' ? given : parseDuration(given)))
      return shown(gateway)
    },
  },
  turn('freeze', 'Stops the clock where it is'),
  turn('run', 'Lets a frozen clock run again'),
  turn('reset', "Back to the machine's own time, running"),
]
