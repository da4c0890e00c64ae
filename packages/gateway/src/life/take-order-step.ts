import { takeStep } from '../domain/order-life.ts'
import type { EventHandler } from '../time/event-handler.ts'
import { changeOrder } from './change-order.ts'

/** The next step of an order whose time has come. */
export const takeOrderStep: EventHandler = ({ subject, dueAt }, { store }) => {
  const order = store.findOrder(subject)
  if (order !== undefined) changeOrder(store, takeStep(order, dueAt), dueAt)
}
