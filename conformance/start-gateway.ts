/** The application the platform knows without being told: the one of the base document. */
export const application = { appKey: '12345678', secret: 'helloworld', session: 'test' } as const

/** URL of a platform that runs already, given from outside; the suite then starts none of its own. */
export const remoteTarget = process.env.AEOP_TARGET?.replace(/\/+$/u, '') ?? null

/** What the suite needs of a platform: a URL to speak HTTP to, and what a seller's browser would do. */
export interface Target {
  readonly url: string
  /** A seller consents; the application receives this authorization code. */
  authorize(): Promise<string>
  close(): Promise<void>
}

/**
 * Starts the gateway on a free port, or hands out the one named by `AEOP_TARGET`.
 *
 * A running platform has a clock and a consent page that cannot be set from here: tests that need either are skipped with `AEOP_TARGET`.
 */
export async function startGateway(options: { readonly clock?: string } = {}): Promise<Target> {
  if (remoteTarget !== null) {
    return {
      url: remoteTarget,
      authorize: () => Promise.reject(new Error('AEOP_TARGET: no authorization code can be had from outside')),
      close: () => Promise.resolve(),
    }
  }
  // Imported late: against a platform that runs already, nothing of ours is loaded.
  const { createGateway } = await import('@aeop/gateway')
  const gateway = await createGateway({ port: 0, ...options })
  return {
    url: gateway.url.replace(/\/+$/u, ''),
    authorize: async () => gateway.authorize({ appKey: application.appKey }),
    close: () => gateway.close(),
  }
}
