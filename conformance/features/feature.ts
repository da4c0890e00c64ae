import type { Client, FeatureId } from '../clients/client.ts'

/** One thing that clients do, and what the platform has to answer. */
export interface Feature {
  /** What it shows, for the table. */
  readonly title: string
  /** Makes its calls and throws where something is not as it has to be. */
  run(client: Client, url: string): Promise<void>
}

export type Features = Readonly<Partial<Record<FeatureId, Feature>>>
