import { reportStart } from './report-start.ts'

await reportStart(async () => {
  const { createGateway } = await import('@aeop/gateway')
  return async () => (await createGateway({ port: 0 })).url
})
