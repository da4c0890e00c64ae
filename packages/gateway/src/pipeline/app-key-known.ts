import type { Step } from './exchange.ts'

/** Comes before the signature, because the secret is found by the key. */
export const appKeyKnown: Step = {
  name: 'app_key is known',
  yields: ['invalid-app-key'],
  source: 'TOP code 29, live; IOP InvalidAppKey, live',
  check: ({ parameters, found, world }) => {
    const app = world.store.findApp(parameters.get('app_key') ?? '')
    if (app === undefined) return { error: 'invalid-app-key' }
    found.app = app
    return undefined
  },
}
