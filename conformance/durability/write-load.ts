import { callGateway } from './call-gateway.ts'
import { BUYER, products, waitingOrders } from './crash-seed.ts'
import type { Ledger } from './ledger.ts'

/** Callers at the same time. */
const CALLERS = 6

/** Writes of every kind, until the gateway does not answer any more. What it acknowledges goes into the ledger. */
export async function writeUntilDead(url: string, round: number, ledger: Ledger): Promise<void> {
  const caller = async (number: number): Promise<void> => {
    for (let turn = 0; ; turn++) {
      const name = `${round}-${number}-${turn}`
      try {
        await writes[(turn + number) % writes.length]?.(url, name, ledger)
      } catch (error) {
        // A connection that broke; a refusal is a fault of the test, and goes on.
        if (error instanceof TypeError || error instanceof SyntaxError) return
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, (_, number) => caller(number)))
}

type Write = (url: string, name: string, ledger: Ledger) => Promise<void>

const shipPart: Write = async (url, name, ledger) => {
  const orderId = waitingOrders[numberOf(name) % waitingOrders.length] ?? ''
  const answer = await callGateway(url, 'aliexpress.solution.order.fulfill', {
    session: 'seller',
    out_ref: orderId,
    logistics_no: name,
    service_name: 'CAINIAO_STANDARD',
    send_type: 'part',
  })
  if ((answer['result'] as { result_success?: boolean } | undefined)?.result_success !== true) throw refused(answer)
  ledger.parcels.set(name, orderId)
}

/** Places an order, or asks again for one that may have been placed. */
export const placeOrder: Write = async (url, name, ledger) => {
  const productId = products[numberOf(name) % products.length] ?? ''
  ledger.askedOrders.set(name, productId)
  const order = {
    out_order_id: name,
    logistics_address: {
      address: '1 Main Street',
      city: 'Austin',
      country: 'US',
      full_name: 'Ann Lee',
      mobile_no: '5125550123',
      province: 'Texas',
      zip: '78701',
    },
    product_items: [{ product_id: Number(productId), product_count: 1 }],
  }
  const answer = await callGateway(url, 'aliexpress.ds.order.create', {
    session: 'buyer',
    param_place_order_request4_open_api_d_t_o: JSON.stringify(order),
  })
  const result = answer['result'] as { is_success?: boolean; order_list?: { number?: readonly number[] } } | undefined
  const [orderId] = result?.order_list?.number ?? []
  if (result?.is_success !== true || orderId === undefined) throw refused(answer)
  const known = ledger.orders.get(name)
  if (known !== undefined && known !== String(orderId)) throw new Error(`order ${name} was ${known} and is ${orderId}`)
  ledger.orders.set(name, String(orderId))
}

const authorise: Write = async (url, name, ledger) => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: '12345678',
    redirect_uri: 'http://127.0.0.1/callback',
    state: name,
    account: BUYER,
  })
  const response = await fetch(`${url}/oauth/authorize?${query.toString()}`, { redirect: 'manual' })
  const code = new URL(response.headers.get('location') ?? 'about:blank').searchParams.get('code')
  if (code === null) throw new Error(`no code: ${response.status}`)
  const answer = await callGateway(url, '/auth/token/create', { code })
  if (typeof answer['access_token'] !== 'string') throw refused(answer)
  ledger.tokens.add(answer['access_token'])
}

const writes: readonly Write[] = [shipPart, placeOrder, shipPart, authorise, placeOrder]

function numberOf(name: string): number {
  return name.split('-').reduce((sum, part) => sum * 31 + Number(part), 7)
}

function refused(answer: object): Error {
  return new Error(`refused: ${JSON.stringify(answer)}`)
}
