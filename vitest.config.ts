import { configDefaults, defineConfig } from 'vitest/config'

/** A project of its own for each room, with the settings of the root. */
const project = (name: string, include: string) => ({ extends: true as const, test: { name, include: [include] } })

/** What takes many minutes runs when it is asked for: conformance/README.md. */
const wholeCorpus = process.env['AEOP_CORPUS'] === 'whole' ? [] : ['**/whole-corpus.test.ts']

/** What does not depend on the version of Node: CI runs it on one of its two. */
const anyNode =
  process.env['AEOP_TESTS'] === 'of-this-node'
    ? [
        'conformance/doctor/**',
        // Pure: what differs between versions of Node is in hash and signature.
        'packages/doctor/test/{mend,browser,input,report,checks,mistakes,account,answer,mask,request,push}/**',
        // What meets Node's own parts (SQLite, sockets, fetch, hashes, processes) stays: store, http, state, push, auth, faults, admin, durability, the SDK.
        'packages/gateway/test/{browser,domain,operations,shaped,round-trip,pipeline,requests,seed,quotas}/**',
        'packages/cli/test/{catalogue,doctor,login,probe,listen}/**',
        'packages/cli/test/{completion,probe,sign,call-*}.test.ts',
        'conformance/{catalogue,model,life,faults,traps}/**',
        'conformance/{clients,mistakes,methods-table,round-trip}.test.ts',
        'packages/sdk/test/types/**',
        'tools/**',
        'bench/**',
      ]
    : []

export default defineConfig({
  resolve: { conditions: ['@aeop/source', 'node'] },
  ssr: { resolve: { conditions: ['@aeop/source', 'node'] } },
  test: {
    reporters: ['default', './tools/summary-reporter.mjs'],
    exclude: [...configDefaults.exclude, ...wholeCorpus, ...anyNode],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project('sdk', 'packages/sdk/test/**/*.test.ts'),
      project('doctor', 'packages/doctor/test/**/*.test.ts'),
      project('gateway', 'packages/gateway/test/**/*.test.ts'),
      project('cli', 'packages/cli/test/**/*.test.ts'),
      project('conformance', 'conformance/**/*.test.ts'),
      project('tools', 'tools/**/*.test.ts'),
      project('bench', 'bench/test/**/*.test.ts'),
      project('examples', 'examples/**/*.test.ts'),
    ],
  },
})
