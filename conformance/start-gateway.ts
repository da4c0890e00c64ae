/** The application the platform knows without being told: the one of the base document. */
export const application = { appKey: '12345678', secret: 'helloworld', session: 'test' } as const

/** URL of a platform that runs already, given from outside; the suite then starts none of its own. */
export const remoteTarget = process.env.AEOP_TARGET?.replace(/\/+$/u, '') ?? null

/** What the suite needs of a platform: a URL to speak HTTP to. */
export interface Target {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts the gateway on a free port, or hands out the platform named by `AEOP_TARGET`, whose clock and state are as they are.
 *
 * @param clock ISO 8601 with an offset; the machine's time unless given
 */
export async function startGateway(clock?: string): Promise<Target> {
  if (remoteTarget !== null) return { url: remoteTarget, close: () => Promise.resolve() }
  // Imported late: against a platform that runs already, nothing of ours is loaded.
  const { createGateway } = await import('@aeop/gateway')
  return createGateway({ port: 0, ...(clock === undefined ? {} : { clock }) })
}
