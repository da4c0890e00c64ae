/** Every client with every feature it has: the table of docs/clients.md, filled by this run. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { type FeatureId, featureIds } from './clients/client.ts'
import { clientsPage } from './clients/clients-page.ts'
import { npmClients } from './clients/npm-client.ts'
import { personaClient } from './clients/persona-client.ts'
import { featureOf } from './features/index.ts'
import { personas } from './personas/index.ts'
import { remoteTarget, startGateway, type Target } from './start-gateway.ts'

// npm clients run in processes of their own, which take a while to start.
vi.setConfig({ testTimeout: 30_000 })

const clients = [...npmClients, ...personas.map(personaClient)]
/** What has passed in this run, by client. */
const passed = new Map(clients.map(({ name }) => [name, new Set<FeatureId>()]))

let target: Target
beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

describe.each(clients)('$name', (client) => {
  const able = featureIds.filter((id) => client.cannot[id] === undefined)
  it.each(able)('%s', async (id) => {
    await featureOf(id).run(client, target.url)
    passed.get(client.name)?.add(id)
  })
})

describe.skipIf(remoteTarget)('docs/clients.md', () => {
  it('is what this run has shown; run vitest with -u to write it anew', async () => {
    await expect(clientsPage(clients, passed)).toMatchFileSnapshot('../docs/clients.md')
  })
})
