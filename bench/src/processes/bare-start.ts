import type { AddressInfo } from 'node:net'
import { reportStart } from './report-start.ts'

await reportStart(async () => {
  const { createServer } = await import('node:http')
  return () =>
    new Promise((resolve) => {
      const server = createServer((_request, response) => response.end('{"time_get_response":{"time":""}}'))
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
    })
})
