import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const run = (name: string) =>
  execFileSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url))], { encoding: 'utf8' })

it('first-call prints the product', () => {
  const answer = JSON.parse(run('first-call.mjs')) as { result: { ae_item_base_info_dto: { product_id: string } } }
  expect(answer.result.ae_item_base_info_dto.product_id).toBe('1005003784285827')
})

it('ship-an-order ships one and is refused for a second try', () => {
  expect(run('ship-an-order.mjs')).toMatch(
    /^waiting: \d+, shipping \d+\nshipped: true\na second time: code 15, sub-code -999, fault of the caller\n$/,
  )
})

it('authorize ends with a renewed session', () => {
  expect(run('authorize.mjs')).toMatch(
    /^callback with state a-random-text\ntoken for seller_center, valid for 2592000 s\nrenewed: true\n$/,
  )
})

it('upload-a-picture gives back the bytes that it was given', () => {
  expect(run('upload-a-picture.mjs')).toBe(
    'uploaded @home.png, 4 x 2\nkept as image/png, the same bytes: true\nproducts found by the picture: 3\n',
  )
})

it('many-at-once has an answer or an error for each request', () => {
  expect(run('many-at-once.mjs')).toBe(
    `${'answered: result, request_id\n'.repeat(2)}refused: invalid-session, fault of the account\nanswered: time, request_id\n`,
  )
})

it('a-whole-life goes from consent to the last delivery, and hears of every step', () => {
  expect(run('a-whole-life.mjs')).toMatch(
    new RegExp(
      [
        'authorised: buyerApp',
        'found: [1-9]\\d* products',
        'quoted: \\w+ for \\d.*',
        'ordered: once, though called twice: true',
        'day 0: RISK_CONTROL',
        'WAIT_SELLER_SEND_GOODS',
        'WAIT_BUYER_ACCEPT_GOODS',
        'renewed for 2592000 s',
        'FINISH',
        'tracked: [1-9]\\d* events',
        'heard: OrderConfirmed, OrderCreated, OrderShipped, PaymentAuthorized',
      ].join('\n'),
    ),
  )
})
