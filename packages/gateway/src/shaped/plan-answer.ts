import type { FieldFact, MethodFact, PagingFact } from '@aeop/sdk/facts'
import type { AnswerItem } from '../operations/operation.ts'
import type { Draw } from './draw.ts'
import { sharedName, snakeName } from './field-name.ts'
import { fittingValue, scalarValue } from './scalar-value.ts'
import { seedOf } from './seed-of.ts'
import { valueKinds, type Kind } from './value-kinds.ts'
import { valueRuleOf, type Place } from './value-rule-of.ts'

/** How one member of an answer is made, worked out once for each method. */
export interface MemberPlan {
  readonly name: string
  /** In snake case. */
  readonly snake: string
  readonly seed: number
  readonly shared: string
  /** Seed of `shared`. */
  readonly meaning: number
  /** Members of the object or of the items; absent for scalars. */
  readonly members?: readonly MemberPlan[]
  readonly isList: boolean
  /** Part that the member has in paging. */
  readonly role?: PagingRole
  /** Names of the ids of this list's items; the first one tells the items apart. */
  readonly ids: readonly string[]
  readonly isId: boolean
  readonly by?: number
  readonly make: (draw: Draw) => AnswerItem
  /** A text as a value of the field; `undefined` where it does not fit. */
  readonly fit: (text: string) => AnswerItem | undefined
  /** Whether the request has no say in it. */
  readonly isOwn: boolean
}

/** Members of the answer that a page decides. */
export type PagingRole = 'items' | 'total' | 'pages' | 'next'

/** How a method's answer is made. */
export function planAnswer({ response, paging }: MethodFact): readonly MemberPlan[] {
  // The writer adds a request id of its own.
  const fields = response.filter(({ name }) => name !== 'request_id')
  return planMembers(fields, { paging, path: '', place: { isRoot: true, isInList: false }, repeats: 0 })
}

interface Surroundings {
  readonly paging: PagingFact | undefined
  readonly path: string
  readonly place: Place
  /** How often a kind of object has been put into itself by now. */
  readonly repeats: number
}

/** Levels of a field that holds objects of the kind that it is part of. */
const MOST_REPEATS = 2

function planMembers(fields: readonly FieldFact[], around: Surroundings): MemberPlan[] {
  return fields.flatMap((field) => {
    const plan = planMember(field, fields, around)
    return plan === undefined ? [] : [plan]
  })
}

function planMember(field: FieldFact, siblings: readonly FieldFact[], around: Surroundings): MemberPlan | undefined {
  const rule = valueRuleOf(field, around.place)
  const path = around.path === '' ? field.name : `${around.path}.${field.name}`
  const role = roleOf(path, around.paging)
  if (rule?.kind === 'left-out' && role === undefined) return undefined
  const inside = field.fields ?? (field.recursive ? siblings : undefined)
  const repeats = around.repeats + (field.recursive ? 1 : 0)
  if (repeats > MOST_REPEATS) return undefined
  const isList = field.list === true || field.type.startsWith('array<')
  const place = { isRoot: false, isInList: around.place.isInList || isList }
  const members = inside && planMembers(inside, { ...around, path, place, repeats })
  // Of an object that tells only of errors nothing is left.
  if (members?.length === 0) return undefined
  const kind: Kind | undefined = rule && valueKinds[rule.kind]
  const shared = sharedName(field.name)
  const ids = isList ? (members ?? []).filter(({ isId }) => isId).map((member) => member.shared) : []
  return {
    name: field.name,
    snake: snakeName(field.name),
    seed: seedOf(field.name),
    shared,
    meaning: seedOf(shared),
    isList,
    ids,
    isId: members === undefined && !isList && (field.identifier === true || kind?.isId === true),
    make: scalarValue(field, kind),
    fit: fittingValue.bind(null, field),
    isOwn: kind?.isOwn === true,
    ...(members && { members }),
    ...(role && { role }),
    ...(rule?.by !== undefined && { by: rule.by }),
  }
}

const roles: readonly PagingRole[] = ['items', 'total', 'pages', 'next']

function roleOf(path: string, paging: PagingFact | undefined): PagingRole | undefined {
  return paging && roles.find((role) => paging[role] === path)
}
