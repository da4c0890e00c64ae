import { isAbsolute } from 'node:path'
import { AdminError } from '../admin-error.ts'
import type { AdminRoute } from '../admin-route.ts'
import { mendable } from '../mendable.ts'
import { refusing } from '../refusing.ts'

const counts = {
  type: 'object',
  properties: { counts: { type: 'object', additionalProperties: { type: 'integer' }, description: 'rows by table' } },
  required: ['counts'],
} as const

const snapshot = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    createdAt: { type: 'integer', description: "epoch milliseconds on the gateway's clock" },
  },
  required: ['name', 'createdAt'],
} as const

const snapshots = {
  type: 'object',
  properties: { snapshots: { type: 'array', items: snapshot, description: 'oldest first' } },
  required: ['snapshots'],
} as const

const name = {
  type: 'string',
  pattern: '^(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,64}$',
  description: 'default the next free one: snapshot-1',
} as const

const LIST = 'GET /_aeop/state/snapshots lists what there is'

/** The state as a whole: what is in it, copies of it, the way back. */
export const stateRoutes: readonly AdminRoute[] = [
  {
    verb: 'GET',
    path: '/state',
    summary: 'How much the state holds',
    answer: counts,
    run: ({ state }) => ({ counts: state.counts() }),
  },
  {
    verb: 'POST',
    path: '/state/reset',
    summary: 'Puts the state back to the seed and ends all faults; the clock stays as it is, and so do snapshots',
    answer: counts,
    run: (gateway) => {
      gateway.reset()
      return { counts: gateway.state.counts() }
    },
  },
  {
    verb: 'POST',
    path: '/state/save',
    summary: 'Writes the state to a new file on the machine of the gateway, for --db of another one',
    body: {
      type: 'object',
      properties: { path: { type: 'string', minLength: 1, description: 'absolute, and of no file that is there' } },
      required: ['path'],
      additionalProperties: false,
    },
    answer: { type: 'object', properties: { path: { type: 'string' } }, required: ['path'] },
    run: ({ state }, { body }) => {
      const { path } = body as { path: string }
      if (!isAbsolute(path) || path.includes('\0')) {
        throw new AdminError(400, 'the path is not absolute', 'Begin it at the root of the file system of the gateway')
      }
      mendable(() => state.save(path), 409)
      return { path }
    },
  },
  {
    verb: 'GET',
    path: '/state/snapshots',
    summary: 'The snapshots, which live as long as the process',
    answer: snapshots,
    run: ({ state }) => ({ snapshots: state.snapshots() }),
  },
  {
    verb: 'POST',
    path: '/state/snapshots',
    summary: 'Keeps a copy of the state and the clock; one of the same name is replaced',
    body: { type: 'object', properties: { name }, additionalProperties: false },
    answer: snapshot,
    run: ({ state }, { body }) => {
      const made = mendable(() => state.snapshot((body as { name?: string }).name), 409)
      return state.snapshots().find((one) => one.name === made)
    },
  },
  {
    verb: 'POST',
    path: '/state/snapshots/{name}/restore',
    summary: 'Puts state and clock back to a snapshot, which stays; faults and the log of calls stay, too',
    answer: counts,
    run: ({ state }, { path }) => {
      refusing(404, LIST, () => state.restore(path['name'] ?? ''))
      return { counts: state.counts() }
    },
  },
  {
    verb: 'DELETE',
    path: '/state/snapshots/{name}',
    summary: 'Forgets a snapshot',
    answer: snapshots,
    run: ({ state }, { path }) => {
      refusing(404, LIST, () => state.forget(path['name'] ?? ''))
      return { snapshots: state.snapshots() }
    },
  },
]
