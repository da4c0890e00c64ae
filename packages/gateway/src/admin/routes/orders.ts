import { orderStatuses } from '../../domain/order.ts'
import type { Gateway } from '../../gateway.ts'
import type { IssueOutcome, OrderListFilter, ShipmentWish } from '../../state/order-controls.ts'
import { OrderError } from '../../state/order-error.ts'
import { AdminError } from '../admin-error.ts'
import type { AdminInput, AdminRoute } from '../admin-route.ts'

const text = { type: 'string', minLength: 1 } as const
const time = { type: ['integer', 'null'], description: 'epoch milliseconds' } as const

/** The members that tell one order from another; what else an order has stands beside them. */
const order = {
  type: 'object',
  properties: {
    orderId: text,
    sellerId: text,
    buyerAccountId: { type: ['string', 'null'] },
    outOrderId: { type: ['string', 'null'] },
    status: { enum: orderStatuses },
    heldStatus: { enum: [...orderStatuses, null], description: 'the state under an issue, a cancellation or a freeze' },
    createdAt: time,
    updatedAt: time,
    paidAt: time,
    deliveredAt: time,
    finishedAt: time,
    endReason: { type: ['string', 'null'] },
    lines: { type: 'array', items: { type: 'object' } },
    shipments: { type: 'array', items: { type: 'object' } },
  },
  required: ['orderId', 'status'],
} as const

/** A body of these members, none of which has to be there. */
function body(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, additionalProperties: false }
}

type Move = (gateway: Gateway, orderId: string, body: unknown) => unknown

function moving(
  name: string,
  summary: string,
  move: Move,
  properties: Readonly<Record<string, object>> = {},
): AdminRoute {
  return {
    verb: 'POST',
    path: `/orders/{id}/${name}`,
    summary,
    body: body(properties),
    answer: order,
    run: (gateway, input) => refusing(() => move(gateway, idOf(input), input.body)),
  }
}

/** Orders over HTTP: what `gateway.state.orders` does. */
export const ordersRoutes: readonly AdminRoute[] = [
  {
    verb: 'GET',
    path: '/orders',
    summary: 'Orders, newest first',
    query: {
      status: { enum: orderStatuses },
      buyer: { ...text, description: 'id of the account that placed them through the API' },
      limit: { type: 'integer', minimum: 1, maximum: 500, default: 20 },
    },
    answer: {
      type: 'object',
      properties: { orders: { type: 'array', items: order } },
      required: ['orders'],
    },
    run: ({ state }, { query }) => ({ orders: state.orders.list(filterOf(query)) }),
  },
  {
    verb: 'GET',
    path: '/orders/{id}',
    summary: 'One order',
    answer: order,
    run: ({ state }, input) => state.orders.find(idOf(input)) ?? refusing(() => unknownOrder(idOf(input))),
  },
  moving('pay', 'The buyer pays on the website', ({ state }, id) => state.orders.pay(id)),
  moving(
    'ship',
    'The seller ships all that is left',
    ({ state }, id, wish) => state.orders.ship(id, wish as ShipmentWish),
    {
      logisticsNo: text,
      serviceName: text,
    },
  ),
  moving('deliver', 'The carrier hands over the last parcel', ({ state }, id) => state.orders.deliver(id)),
  moving('confirm', 'The buyer accepts the goods', ({ state }, id) => state.orders.confirm(id)),
  moving('cancel', 'The buyer cancels; in IN_CANCEL the seller agrees', ({ state }, id) => state.orders.cancel(id)),
  moving('open-issue', 'The buyer complains', ({ state }, id, issue) => state.orders.openIssue(id, issue as object), {
    reason: text,
  }),
  moving(
    'close-issue',
    'The dispute ends: the money goes back, or the order goes on',
    ({ state }, id, end) =>
      state.orders.closeIssue(id, (end as { readonly outcome?: IssueOutcome } | undefined)?.outcome),
    { outcome: { enum: ['refunded', 'withdrawn'], default: 'withdrawn' } },
  ),
]

function idOf({ path }: AdminInput): string {
  return path['id'] ?? ''
}

function filterOf(query: URLSearchParams): OrderListFilter {
  const status = orderStatuses.find((name) => name === query.get('status'))
  const buyerAccountId = query.get('buyer')
  return {
    ...(status === undefined ? {} : { status }),
    ...(buyerAccountId === null ? {} : { buyerAccountId }),
    limit: Number(query.get('limit') ?? 20),
  }
}

function unknownOrder(orderId: string): never {
  throw new OrderError('unknown', `there is no order ${orderId}`)
}

function refusing<Value>(run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof OrderError)) throw error
    throw error.kind === 'unknown'
      ? new AdminError(404, error.message, 'GET /_aeop/orders lists the latest orders')
      : new AdminError(409, error.message, 'docs/order-life.md shows which moves lead where')
  }
}
