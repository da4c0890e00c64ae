// @ts-check
// Files: a picture from disk and one from memory, streamed as multipart/form-data; a text that begins with @ stays text. Run: node examples/upload-a-picture.mjs

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createGateway } from '@aeop/gateway'
import { createClient, file, fileFromPath } from '@aeop/sdk'

const gateway = await createGateway({ port: 0 })
const client = createClient({
  appKey: '12345678',
  appSecret: 'helloworld',
  session: 'test',
  gateway: gateway.url,
  protocol: 'top',
})

const path = fileURLToPath(new URL('orange.png', import.meta.url))
const bytes = await readFile(path)

const { result } = await client.call('aliexpress.image.redefining.uploadtempimage', {
  src_file_name: '@home.png',
  file_data: fileFromPath(path),
})
console.log(`uploaded ${result?.src_file_name}, ${result?.width} x ${result?.height}`)

const kept = await fetch(result?.url ?? '')
console.log(
  `kept as ${kept.headers.get('content-type')}, the same bytes: ${bytes.equals(Buffer.from(await kept.arrayBuffer()))}`,
)

const found = await client.call('aliexpress.ds.image.search', {
  shpt_to: 'US',
  product_cnt: 3,
  image_file_bytes: file(bytes, { name: 'orange.png', type: 'image/png' }),
})
console.log(`products found by the picture: ${found.data?.products?.length}`)

await client.close()
await gateway.close()
