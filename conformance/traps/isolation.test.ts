/** Traps of existing clients in what they share, print and touch: the SDK is free of each. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'

import { createClient } from '@aeop/sdk'
import { describe, expect, it, vi } from 'vitest'

import { signIop } from '../independent-signer.ts'
import { application } from '../start-gateway.ts'
import { clientOf, optionsFor, secrets } from './clients-of.ts'
import { smallServer } from './small-server.ts'

// Four processes after each other.
vi.setConfig({ testTimeout: 30_000 })

const order = 'aliexpress.ds.order.create'

/** Runs a program that uses the SDK as it is published, in a process of its own. */
function inProcess(program: string, env: Readonly<Record<string, string>>): unknown {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const text = execFileSync(process.execPath, [path], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })
  return JSON.parse(text)
}

describe('the process around it', () => {
  it('D-03: names are sorted by code units under every locale', () => {
    const outputs = ['C', 'cs_CZ.UTF-8', 'tr_TR.UTF-8', 'en_US.UTF-8'].map((LC_ALL) =>
      inProcess('sign-awkward-names.mjs', { LC_ALL, LANG: LC_ALL }),
    )
    const { parameters, sign } = outputs[0] as { parameters: [string, string][]; sign: string }
    expect(sign).toBe(signIop(parameters, 'helloworld'))
    for (const output of outputs) expect(output).toEqual(outputs[0])
  })

  it('D-12: the time zone of the process has no influence', () => {
    const outputs = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Asia/Kathmandu'].map((TZ) =>
      inProcess('sign-awkward-names.mjs', { TZ }),
    )
    expect(outputs[0]).toMatchObject({ topTimestamp: '2019-01-01 12:00:00', iopTimestamp: '1546315200000' })
    for (const output of outputs) expect(output).toEqual(outputs[0])
  })

  it('D-20, D-30: importing it and creating a client writes no file, opens nothing and lets the process end', () => {
    const home = mkdtempSync(join(tmpdir(), 'aeop-home-'))
    try {
      expect(inProcess('import-everything.mjs', { HOME: home, TMPDIR: home, USERPROFILE: home })).toEqual([])
      expect(readdirSync(home)).toEqual([])
    } finally {
      rmSync(home, { recursive: true })
    }
  })
})

describe('two clients side by side', () => {
  it('D-14, D-19, D-28: each has its own key, secret, session and answers', async () => {
    const { url, asked } = await smallServer(({ parameters }) => ({
      // One of the two gets an answer with nothing in it.
      body: `{"aliexpress_ds_order_create_response":{${parameters.get('app_key') === '1' ? '"secret":"of the first"' : ''}}}`,
    }))
    const first = clientOf(url, { appKey: '1', appSecret: 'first', session: 'session-one' })
    const second = clientOf(url, { appKey: '2', appSecret: 'second', session: 'session-two' })
    const answers = await Promise.all([
      first.callUntyped(order),
      second.callUntyped(order),
      first.callUntyped(order),
      second.callUntyped(order),
    ])
    expect(answers).toEqual([{ secret: 'of the first' }, {}, { secret: 'of the first' }, {}])
    for (const { parameters } of asked) {
      const isFirst = parameters.get('app_key') === '1'
      expect(parameters.get('session') ?? parameters.get('access_token')).toBe(isFirst ? 'session-one' : 'session-two')
      expect(parameters.get('sign')).toBe(signIop([...parameters], isFirst ? 'first' : 'second'))
    }
  })

  it('D-19: a session of one call is not there for the next', async () => {
    const { url, asked } = await smallServer(() => ({ body: '{"aliexpress_ds_order_create_response":{}}' }))
    const client = clientOf(url, { session: 'of-the-client' })
    await client.callUntyped(order, {}, { session: 'of-the-call' })
    await client.callUntyped(order)
    expect(asked.map(({ parameters }) => parameters.get('session') ?? parameters.get('access_token'))).toEqual([
      'of-the-call',
      'of-the-client',
    ])
  })
})

describe('what it shows', () => {
  const hidden = Object.values(secrets)
  const expectHidden = (text: string): void => {
    for (const secret of hidden) expect(text).not.toContain(secret)
    // Signatures are 32 or 64 hex digits.
    expect(text).not.toMatch(/\b(?:[0-9A-F]{32}|[0-9A-F]{64})\b/u)
  }

  it('D-10, D-25: a client printed or turned into JSON shows no secret', async () => {
    const client = createClient(optionsFor('http://127.0.0.1:1', secrets))
    expectHidden(inspect(client, { depth: 10, showHidden: true, getters: true }))
    expectHidden(JSON.stringify(client))
    expectHidden(String(client))
    await client.close()
  })

  it('D-11, D-21, D-25, D-30, D-35, D-40, D-44: nothing is printed, and errors hold no URL with secrets, session or signature', async () => {
    const printed: string[] = []
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi
        .spyOn(console, name)
        .mockImplementation((...words: unknown[]) => void printed.push(words.map(String).join(' '))),
    )
    const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
    // The other side quotes the whole request, as error pages do.
    const { url } = await smallServer(({ target, body }) => ({
      status: 502,
      type: 'text/html',
      body: `<html>${target} ${body.toString()} ${decodeURIComponent(target + body.toString())}</html>`,
    }))
    const refusing = await smallServer(({ target, body }) => ({
      body: JSON.stringify({ error_response: { code: 25, msg: `Invalid signature ${target} ${body.toString()}` } }),
    }))
    const errors: unknown[] = []
    for (const gateway of [url, `${refusing.url}/router/rest`, 'http://127.0.0.1:1']) {
      for (const httpMethod of ['GET', 'POST'] as const) {
        const client = clientOf(gateway, { ...secrets, httpMethod })
        errors.push(
          await client
            .callUntyped(order, { refresh_token: '50001refresh-nobody-else-has' })
            .catch((error: unknown) => error),
        )
      }
    }
    for (const spy of [...spies, stderr]) spy.mockRestore()
    expect(errors).toHaveLength(6)
    for (const error of errors) {
      expect(error).toBeInstanceOf(Error)
      const shown = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error)
      expectHidden(shown)
      expect(shown).not.toContain('50001refresh-nobody-else-has')
    }
    expect(printed).toEqual([])
    expect(application.secret).not.toBe(secrets.appSecret)
  })
})
