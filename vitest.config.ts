import { defineConfig } from 'vitest/config'

const source = { resolve: { conditions: ['@aeop/source'] }, ssr: { resolve: { conditions: ['@aeop/source'] } } }

export default defineConfig({
  ...source,
  test: {
    reporters: ['default', './tools/summary-reporter.mjs'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { ...source, test: { name: 'sdk', include: ['packages/sdk/test/**/*.test.ts'] } },
      { ...source, test: { name: 'gateway', include: ['packages/gateway/test/**/*.test.ts'] } },
      { ...source, test: { name: 'cli', include: ['packages/cli/test/**/*.test.ts'] } },
      { ...source, test: { name: 'conformance', include: ['conformance/**/*.test.ts'] } },
      { ...source, test: { name: 'tools', include: ['tools/**/*.test.ts'] } },
      { ...source, test: { name: 'bench', include: ['bench/test/**/*.test.ts'] } },
      { ...source, test: { name: 'examples', include: ['examples/**/*.test.ts'] } },
    ],
  },
})
