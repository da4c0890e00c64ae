import { createGateway } from '@aeop/gateway'
import { serveParent } from './serve-parent.ts'

serveParent(async () => (await createGateway({ port: 0 })).url)
