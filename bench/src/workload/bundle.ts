import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** One file of a bundle. */
export interface BundleFile {
  readonly code: string
  readonly isEntry: boolean
}

const ENTRY = fileURLToPath(new URL('../app.js', import.meta.url))

/** Bundles and minifies a program, in one file or with a file for each part that it loads when needed. What comes from npm besides the SDK stays outside. */
export async function bundle(program: string, files: 'one file' | 'split'): Promise<BundleFile[]> {
  const bundling = await rolldown({
    input: ENTRY,
    platform: 'node',
    external: [/^node:/, 'undici', 'sax'],
    plugins: [{ name: 'program', load: (id) => (id === ENTRY ? program : undefined), resolveId: asEntry }],
  })
  const split = files === 'split' ? {} : { codeSplitting: false }
  const { output } = await bundling.generate({ format: 'esm', minify: true, ...split })
  await bundling.close()
  return output.flatMap((file) => (file.type === 'chunk' ? [{ code: file.code, isEntry: file.isEntry }] : []))
}

/** The program is text: there is no such file. */
function asEntry(id: string): string | undefined {
  return id === ENTRY ? id : undefined
}

/** What travels of a file. */
export function gzippedBytes({ code }: BundleFile): number {
  return gzipSync(code).byteLength
}
