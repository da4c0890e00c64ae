import { defineCommand } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { readWholeNumber } from '../read-whole-number.ts'

/** `aeop tour`, which is also `npm start`: the base document's example against a gateway on this machine. */
export const command = defineCommand({
  summary: 'walk the six steps of one call, then keep serving',
  operands: '',
  options: {
    once: { summary: 'end after the walk' },
    port: { value: 'N', summary: 'port of the gateway, 0 for a free one; default 4100, with --once a free one' },
  },
  environment: [],
  examples: ['', '--once'],

  async run({ options, json }, io) {
    const { baseDocumentExample } = await import('../tour/base-document-example.ts')
    const { walkSixSteps } = await import('../tour/walk-six-steps.ts')
    const { renderSection } = await import('../tour/render-section.ts')
    const { startGateway } = await import('../gateway/start-gateway.ts')
    const { untilStopped } = await import('../gateway/until-stopped.ts')

    const port = readWholeNumber('port', options.port ?? (options.once ? '0' : '4100'), 0, 65_535)
    const gateway = await startGateway({ port, host: '127.0.0.1', clock: baseDocumentExample.instant })
    // However slow the machine, the timestamp is the document's to the second.
    gateway.clock.freeze()
    gateway.clock.set(baseDocumentExample.instant)
    try {
      const sections = []
      if (!json) io.out(`${io.bold('aeop: one call of the AliExpress Open Platform, step by step')}\n`)
      for await (const section of walkSixSteps(gateway.url, gateway.clock.now)) {
        sections.push(section)
        if (!json) io.out(renderSection(section, { bold: (text) => io.bold(text), columns: process.stdout.columns }))
      }
      if (json) io.out(JSON.stringify(sections))
      if (options.once) return exitCodes.ok
      // The walk's time was the document's; whoever calls from now on has the present.
      gateway.clock.reset()
      const stopped = untilStopped()
      io.note(servingText(gateway.url))
      await stopped
      return exitCodes.ok
    } finally {
      await gateway.close()
    }
  },
})

function servingText(url: string): string {
  return `The gateway goes on at ${url}, the order shipped, its clock at the present; Ctrl-C ends it. In another terminal:
   npx aeop call taobao.time.get --protocol top
   npx aeop call aliexpress.ds.product.get product_id=1005003784285827 ship_to_country=US
   npx aeop sign --explain app_key=12345678 method=taobao.time.get v=2.0 sign_method=md5`
}
