import { DropshipperClient } from 'peer-ae-sdk'

/** ae_sdk's client as published; only its protected `sign` is made reachable. */
export class AeSdk extends DropshipperClient {
  signOf(parameters: Readonly<Record<string, unknown>>): string {
    return this.sign(parameters)
  }
}
