import type { FaultRule } from '../../faults/fault-rule.ts'
import { faultKinds, scopeMembers } from '../../faults/rule-members.ts'
import type { Gateway } from '../../gateway.ts'
import { AdminError } from '../admin-error.ts'
import type { AdminRoute } from '../admin-route.ts'
import { mendable } from '../mendable.ts'

const kinds = Object.entries(faultKinds)

const members = [scopeMembers, ...kinds.map(([, kind]) => kind.members)].flatMap((one) => Object.entries(one))
const memberSchemas = Object.fromEntries(
  members.map(([name, { schema, words }]) => [name, { description: words, ...schema }]),
)

const needs = kinds.map(([name, { summary, members: own, required }]) => {
  const named = [...new Set([...required, ...Object.keys(own)])].map((one) =>
    required.includes(one) ? one : `${one}?`,
  )
  return `${name} (${named.join(', ')}): ${summary}`
})

const rule = {
  type: 'object',
  description: `A fault rule. Kinds, each with its own members besides those of every rule: ${needs.join('; ')}.`,
  properties: { kind: { enum: kinds.map(([name]) => name) }, ...memberSchemas },
  required: ['kind'],
  additionalProperties: false,
} as const

const active = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    ...rule.properties,
    seen: { type: 'integer', description: 'calls that it could have hit' },
    hits: { type: 'integer', description: 'calls that it has hit' },
  },
  required: ['id', 'kind', 'seen', 'hits'],
} as const

const profile = {
  type: 'object',
  properties: { name: { type: 'string' }, summary: { type: 'string' }, rules: { type: 'array', items: rule } },
  required: ['name', 'summary', 'rules'],
} as const

const answer = {
  type: 'object',
  properties: {
    seed: { type: 'integer' },
    rules: { type: 'array', items: active, description: 'in force, oldest first' },
    profiles: { type: 'array', items: profile },
  },
  required: ['seed', 'rules', 'profiles'],
} as const

const profileBody = {
  type: 'object',
  properties: { profile: { type: 'string' } },
  required: ['profile'],
  additionalProperties: false,
} as const

const seedBody = {
  type: 'object',
  properties: { seed: { type: 'integer', minimum: 0, maximum: 0xffffffff } },
  required: ['seed'],
  additionalProperties: false,
} as const

const all = ({ faults }: Gateway) => ({ seed: faults.currentSeed, rules: faults.list(), profiles: faults.profiles })

/** Trouble at will over HTTP. */
export const faultsRoutes: readonly AdminRoute[] = [
  { verb: 'GET', path: '/faults', summary: 'The fault rules in force, and the profiles there are', answer, run: all },
  {
    verb: 'POST',
    path: '/faults',
    summary: 'Puts a fault rule behind those in force',
    body: rule,
    answer: active,
    run: ({ faults }, { body }) => mendable(() => faults.add(body as FaultRule)),
  },
  {
    verb: 'DELETE',
    path: '/faults',
    summary: 'Ends all faults',
    answer,
    run(gateway) {
      gateway.faults.clear()
      return all(gateway)
    },
  },
  {
    verb: 'PUT',
    path: '/faults/profile',
    summary: 'Puts the rules of a profile in place of those in force',
    body: profileBody,
    answer,
    run(gateway, { body }) {
      mendable(() => gateway.faults.use((body as { profile: string }).profile))
      return all(gateway)
    },
  },
  {
    verb: 'PUT',
    path: '/faults/seed',
    summary: 'Starts the draws and counts of all rules anew, from a seed',
    body: seedBody,
    answer,
    run(gateway, { body }) {
      gateway.faults.seed((body as { seed: number }).seed)
      return all(gateway)
    },
  },
  {
    verb: 'DELETE',
    path: '/faults/{id}',
    summary: 'Ends one fault rule',
    answer,
    run(gateway, { path: { id = '' } }) {
      if (gateway.faults.remove(id)) return all(gateway)
      throw new AdminError(
        404,
        `no fault rule in force has the id ${JSON.stringify(id)}`,
        'GET /_aeop/faults lists them',
      )
    },
  },
]
