/** What a server process tells the process that started it. */
export type Report = { readonly url: string } | { readonly cpuMicros: number }

/**
 * Runs a server for the process that forked this one: the first message is what the server needs, each later one asks for
 * the CPU time used so far. It ends with its parent.
 */
export function serveParent(start: (input: unknown) => Promise<string>): void {
  const report = (message: Report): void => void process.send?.(message)
  process.once('message', (input: unknown) => {
    process.on('message', () => {
      const { user, system } = process.cpuUsage()
      report({ cpuMicros: user + system })
    })
    void start(input).then((url) => report({ url }))
  })
  process.once('disconnect', () => process.exit())
}
