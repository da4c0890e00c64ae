import { takeStep } from '../domain/order-life.ts'
import type { EventHandler } from '../time/event-handler.ts'
import { changeOrder } from './change-order.ts'

/** The next step of an order whose time has come. An order that stays as it is asks for no other: the same step would fall due at once, for ever. */
export const takeOrderStep: EventHandler = ({ subject, dueAt }, { store }) => {
  const order = store.findOrder(subject)
  if (order === undefined) return
  const next = takeStep(order, dueAt)
  if (next !== order) changeOrder(store, next, dueAt)
}
