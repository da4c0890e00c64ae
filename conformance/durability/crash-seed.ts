/** What the crashes happen to: a shop whose stock cannot run out, a dropshipper with a session that does not end, and an app that is told of every order. */

const TIME = 1_541_030_400_000
const SELLER = '5001'
export const BUYER = '6001'
export const STOCK = 1_000_000
export const products = ['1005000000000001', '1005000000000002', '1005000000000003']
/** Orders that wait to be shipped, part by part, without end. */
export const waitingOrders = Array.from({ length: 40 }, (_, index) => String(7_000_000_000_000_000 + index * 8))

const money = (amount: string) => ({ amount, currency_code: 'USD' })

export const crashSeed = {
  apps: [
    {
      appKey: '12345678',
      secret: 'helloworld',
      status: 'online',
      // Nobody listens there: messages are kept and tried again.
      pushUrl: 'http://127.0.0.1:1/push',
      pushTopics: ['DROPSHIPPER_ORDER_STATUS_UPDATE'],
    },
  ],
  accounts: [
    { accountId: SELLER, loginId: 'shop', platform: 'seller_center', nick: 'Shop' },
    { accountId: BUYER, loginId: 'dropshipper@example.com', platform: 'buyerApp', nick: 'Buyer' },
  ],
  tokens: [
    { accessToken: 'seller', appKey: '12345678', accountId: SELLER, issuedAt: TIME },
    { accessToken: 'buyer', appKey: '12345678', accountId: BUYER, issuedAt: TIME },
  ],
  products: products.map((productId, index) => ({
    productId,
    subject: `Lamp ${index}`,
    categoryId: 39,
    createdAt: TIME,
    updatedAt: TIME,
    skus: [{ skuId: `1200000000000${index + 1}`, price: '12.00', salePrice: '10.00', stock: STOCK }],
    parcel: { length: 10, width: 10, height: 10, grossWeight: '0.5' },
    shop: { storeId: '11000001', name: 'Shop' },
    ownerMemberId: '200000001',
    deliveryDays: 10,
  })),
  orders: waitingOrders.map((orderId) => ({
    orderId,
    sellerId: SELLER,
    status: 'WAIT_SELLER_SEND_GOODS',
    buyer: { loginId: 'somebody@example.com', firstName: 'Ann', lastName: 'Lee' },
    createdAt: TIME,
    updatedAt: TIME,
    paidAt: TIME,
    lines: [
      {
        childId: orderId,
        productId: '1005000000000001',
        name: 'Lamp',
        count: 1,
        unitPrice: money('10.00'),
        logisticsAmount: money('0.00'),
      },
    ],
  })),
}
