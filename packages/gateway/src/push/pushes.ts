/** The messages that the gateway sends to apps. */
export interface Pushes {
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>
  close(): Promise<void>
}

export function createPushes(): Pushes {
  return { idle: () => Promise.resolve(), close: () => Promise.resolve() }
}
