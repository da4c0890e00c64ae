import { createClient } from '@aeop/sdk'
import { startServer } from '../processes/start-server.ts'
import { app } from '../workload/parameters.ts'
import { recordAnswers } from '../workload/record-answers.ts'
import { productGet } from '../workload/sign-requests.ts'
import { callInFlight, type Call } from './call-in-flight.ts'
import { compare, type Comparison, type Effort } from './compare.ts'

/** A client to compare with, ready to call one server. */
export interface Peer {
  readonly call: Call
  close?(): Promise<void>
}

/**
 * Calls per second of our client in relation to another one, with the same call on the same bare server in another
 * process, which answers with the gateway's answers, ready-made.
 */
export async function compareCalls(
  createPeer: (url: string) => Peer | Promise<Peer>,
  effort: Effort,
): Promise<Comparison> {
  const server = await startServer('bare-server.js', await recordAnswers(productGet))
  const client = createClient({ ...app, gateway: server.url })
  const peer = await createPeer(server.url)
  const { method, parameters } = productGet
  const call: Call = (turn) => client.callUntyped(method, parameters[turn % parameters.length])
  const side = (one: Call) => (roundMs: number) => callInFlight(one, roundMs)
  try {
    return await compare({ baseline: side(peer.call), ours: side(call) }, (theirs, ours) => ours / theirs, effort)
  } finally {
    await Promise.all([client.close(), peer.close?.()])
    await server.stop()
  }
}
