import type { AnswerItem, AnswerObject, AnswerValue } from '../operations/operation.ts'
import { echoed, type Call, type Draw, type Scope } from './draw.ts'
import { mix } from './mix.ts'
import type { MemberPlan, PagingRole } from './plan-answer.ts'

/** Lists inside of lists, and lists of scalars. */
const FEW = 2
/** Items that a list of ids in the request can ask for. */
const MOST_ITEMS = 50

/** The answer to one call. */
export function buildAnswer(plan: readonly MemberPlan[], call: Call): AnswerObject {
  return buildObject(plan, { call, object: call.seed, item: call.seed })
}

function buildObject(members: readonly MemberPlan[], scope: Scope): AnswerObject {
  const object: Record<string, AnswerValue | undefined> = {}
  for (const member of members) object[member.name] = buildMember(member, scope)
  return object
}

function buildMember(member: MemberPlan, scope: Scope): AnswerValue | undefined {
  const { members, isList, seed, role } = member
  const own = mix(scope.object, seed)
  if (role !== undefined && role !== 'items') return pageValue(member, scope, role)
  if (!isList) return members ? buildObject(members, { ...scope, object: own }) : buildScalar(member, scope, own)
  return members ? buildItems(member, members, scope, own) : buildScalars(member, scope, own)
}

function buildItems(member: MemberPlan, members: readonly MemberPlan[], scope: Scope, seed: number): AnswerObject[] {
  const isPaged = member.role === 'items'
  const { offset, count } = isPaged ? scope.call.page : { offset: 0, count: countItems(member, scope) }
  return Array.from({ length: count }, (_, at) => {
    const index = offset + at
    const item = mix(seed, index + 1)
    return buildObject(members, {
      call: scope.call,
      object: item,
      item,
      index,
      identity: isPaged ? member.ids[0] : undefined,
    })
  })
}

/** As many as the request names, if it names the items or gives a list of what each item has one of; else a few. */
function countItems({ ids }: MemberPlan, { call, index }: Scope): number {
  if (index !== undefined) return FEW
  const counts = ids.map((name) => call.named.get(name)?.length ?? 0)
  const asked = Math.max(...counts.slice(1).filter((count) => count > 1), counts[0] ?? 0)
  return Math.min(asked === 0 ? call.page.count : asked, MOST_ITEMS)
}

function buildScalars(member: MemberPlan, scope: Scope, seed: number): AnswerItem[] {
  const { role, shared, fit, make, isOwn } = member
  if (role === undefined && !isOwn) {
    const asked = scope.call.named.get(shared)?.slice(0, MOST_ITEMS).map(fit)
    if (asked?.every((value) => value !== undefined)) return asked
  }
  const { offset, count } = role === 'items' ? scope.call.page : { offset: 0, count: FEW }
  return Array.from({ length: count }, (_, at) => {
    const item = mix(seed, offset + at + 1)
    const place = role === 'items' ? { index: offset + at } : {}
    return make(drawFor(member, { ...scope, object: item, item, ...place }, item))
  })
}

function buildScalar(member: MemberPlan, scope: Scope, seed: number): AnswerItem {
  const text = member.isOwn ? undefined : echoed(scope, member.shared)
  const asked = text === undefined ? undefined : member.fit(text)
  return asked ?? member.make(drawFor(member, scope, seed))
}

function drawFor({ snake, meaning, by }: MemberPlan, scope: Scope, seed: number): Draw {
  return { scope, seed, name: snake, meaning, by }
}

/** `undefined` for the next page of the last one. */
function pageValue(
  { fit }: MemberPlan,
  { call: { page } }: Scope,
  role: Exclude<PagingRole, 'items'>,
): AnswerItem | undefined {
  const value = page[role]
  return value === undefined ? undefined : fit(String(value))
}
