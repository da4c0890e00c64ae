/** The same around the doctor: what reading the input says, what the command prints, what the gateway records. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { InputError, readInput } from '@aeop/doctor'
import { createGateway, personas } from '@aeop/gateway'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formOf, iopPairs } from './forms-of-input.ts'
import { hiddenText, leaks } from './hidden-texts.ts'
import { encodePairs } from '../send.ts'
import { remoteTarget } from '../start-gateway.ts'

const aeop = fileURLToPath(new URL('../../packages/cli/bin/aeop.js', import.meta.url))

const token = hiddenText.map((text) => text.replaceAll(/[\s'"\\`$]/gu, 'x'))

describe('reading the input', () => {
  it('says nothing of what is hidden in it, however broken it is', () => {
    const broken = fc.record({ form: fc.nat(4), token, secret: token, cut: fc.nat(600), junk: fc.string() })
    fc.assert(
      fc.property(broken, ({ form, token, secret, cut, junk }) => {
        const text = formOf(form, iopPairs(token, secret))
        const given = cut < text.length ? text.slice(0, cut) + junk : text
        try {
          expect(leaks(readInput(given).notes, [token, secret])).toEqual([])
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          expect(leaks(error.message, [token, secret])).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the command', { timeout: 120_000 }, () => {
  // A process takes a quarter of a second.
  const scenes = fc.sample(fc.record({ form: fc.nat(4), token, secret: token }), { numRuns: 5, seed: 11 })

  it.each(scenes)('prints nothing that is hidden: $form', async ({ form, token, secret }) => {
    for (const flags of [[], ['--json'], ['--language', 'all']]) {
      const env = { ...process.env, AEOP_APP_SECRET: secret }
      const child = promisify(execFile)(process.execPath, [aeop, 'doctor', '-', ...flags], { env })
      child.child.stdin?.end(formOf(form, iopPairs(token, secret)))
      const { code, stdout, stderr } = await child.then(
        (said) => ({ code: 0, ...said }),
        (failed: { code: number; stdout: string; stderr: string }) => failed,
      )
      expect([0, 1, 3], stderr).toContain(code)
      expect(leaks([stdout, stderr], [token, secret])).toEqual([])
    }
  })
})

describe.skipIf(remoteTarget)("the gateway's records", () => {
  it('hold neither secret nor token, explained or not', async () => {
    const gateway = await createGateway({ port: 0, personas: true })
    try {
      for (const { app, accessToken } of personas) {
        const pairs = iopPairs(accessToken, app.secret, app.appKey)
        await fetch(`${gateway.url}/sync?${encodePairs(pairs, '%20')}`)
      }
      const records = gateway.requests()
      expect(records).toHaveLength(personas.length)
      const explanations = await Promise.all(records.map((record) => record.explain()))
      expect(explanations.every((one) => one !== null)).toBe(true)
      const hidden = personas.flatMap(({ app, accessToken }) => [app.secret, accessToken])
      expect(leaks([records, explanations], hidden)).toEqual([])
      const admin = await (await fetch(`${gateway.url}/_aeop/requests`)).text()
      expect(JSON.parse(admin)).not.toEqual([])
      expect(leaks(admin, hidden)).toEqual([])
    } finally {
      await gateway.close()
    }
  })
})
