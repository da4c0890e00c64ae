import { NOON, openGateway } from '../ask.ts'
import { openReceiver } from './receiver.ts'

/** The embedded app. */
export const APP = '12345678'

/** A callback, and a gateway whose clock stands still, with the embedded app subscribed to every topic. */
export async function openBoth() {
  const receiver = await openReceiver()
  const gateway = await openGateway()
  gateway.clock.freeze()
  gateway.clock.set(NOON)
  gateway.pushes.subscribe(APP, { url: receiver.url })
  return { receiver, gateway }
}
