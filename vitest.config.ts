import { defineConfig } from 'vitest/config'

/** A project of its own for each room, with the settings of the root. */
const project = (name: string, include: string, exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [include], exclude: ['**/node_modules/**', ...exclude] },
})

/** What takes many minutes runs when it is asked for: conformance/README.md. */
const hours = process.env['AEOP_CORPUS'] === 'whole' ? [] : ['**/whole-corpus.test.ts']

export default defineConfig({
  resolve: { conditions: ['@aeop/source', 'node'] },
  ssr: { resolve: { conditions: ['@aeop/source', 'node'] } },
  test: {
    reporters: ['default', './tools/summary-reporter.mjs'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project('sdk', 'packages/sdk/test/**/*.test.ts'),
      project('doctor', 'packages/doctor/test/**/*.test.ts'),
      project('gateway', 'packages/gateway/test/**/*.test.ts'),
      project('cli', 'packages/cli/test/**/*.test.ts'),
      project('conformance', 'conformance/**/*.test.ts', hours),
      project('tools', 'tools/**/*.test.ts'),
      project('bench', 'bench/test/**/*.test.ts'),
      project('examples', 'examples/**/*.test.ts'),
    ],
  },
})
