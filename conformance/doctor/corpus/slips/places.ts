import { type Call, valueOf } from '../call.ts'
import { collecting, replacingFor, type Slip } from '../slip.ts'

type Front = (call: Call) => string | null

/** Another text in front of the string. */
const prefix = (form: string, front: Front): Slip =>
  replacingFor('wrong prefix', form, ['place'], (call) => {
    const text = front(call)
    return text === null || text === call.path ? null : { place: (string) => text + string + call.body }
  })

const system =
  (front: (path: string, call: Call) => string): Front =>
  (call) =>
    call.path === '' ? null : front(call.path, call)

const business =
  (front: Front): Front =>
  (call) =>
    call.path === '' && call.body === '' ? front(call) : null

const onRest = ({ url }: Call): boolean => url.includes('/rest/') && url.includes('api-sg')

const example = (form: string, front: string): Slip =>
  replacingFor('example of the documents', form, ['place'], ({ path }) =>
    path === '' ? null : { place: (string) => front + string },
  )

/** The misspelt names of the base document's example (top-protocol 8.1, 1). */
const slippedNames: readonly (readonly [string, (name: string, value: string) => readonly [string, string]])[] = [
  ['logistics_no', (_name, value) => ['logisitics_no', value]],
  ['service_name', (_name, value) => ['service_nam', `${value}e`]],
]

const misspelt = (form: string, names: typeof slippedNames): Slip =>
  collecting('example of the documents', form, (pairs) =>
    pairs.map(([name, value]) => names.find(([slipped]) => slipped === name)?.[1](name, value) ?? [name, value]),
  )

/** What stands in front of the parameters and behind them (iop-protocol 9.2 M02, M03, M22; top-protocol 8.2 rows 18, 19, 23; W8, W9). */
export const placeSlips: readonly Slip[] = [
  replacingFor('path missing', 'nothing in front', ['place'], ({ path }) =>
    path === '' ? null : { place: (text) => text },
  ),
  prefix(
    '/rest and the path',
    system((path) => `/rest${path}`),
  ),
  prefix('the URL', (call) => (onRest(call) && call.carriage !== 'bare' ? call.url : null)),
  prefix(
    'the path without its slash',
    system((path) => path.slice(1)),
  ),
  prefix(
    'a slash behind the path',
    system((path) => `${path}/`),
  ),
  replacingFor('wrong prefix', 'the path behind', ['place'], ({ path }) =>
    path === '' ? null : { place: (text) => text + path },
  ),
  prefix(
    '/sync',
    business(({ url }) => (url.endsWith('/sync') ? '/sync' : null)),
  ),
  prefix(
    '/router/rest',
    business(({ url }) => (url.endsWith('/router/rest') ? '/router/rest' : null)),
  ),
  prefix(
    'the method',
    business(({ pairs }) => valueOf(pairs, 'method') ?? null),
  ),
  prefix(
    'a slash and the method',
    business(({ pairs }) => `/${valueOf(pairs, 'method') ?? ''}`),
  ),
  example('/orders/{orderId} in front', '/orders/{orderId}'),
  example('/orders/{orderId}/order/get in front', '/orders/{orderId}/order/get'),
  example('/order/get in front', '/order/get'),
  misspelt('logisitics_no', slippedNames.slice(0, 1)),
  misspelt('service_nam', slippedNames.slice(1)),
  misspelt('logisitics_no and service_nam', slippedNames),
  replacingFor('body left out or moved', 'batch without its body', ['place'], ({ body }) =>
    body === '' ? null : { place: (text) => text },
  ),
  replacingFor('body left out or moved', 'batch with the body in front', ['place'], ({ body }) =>
    body === '' ? null : { place: (text) => body + text },
  ),
]
