import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { callGateway } from './call-gateway.ts'
import { checkFile } from './check-file.ts'
import { crashSeed } from './crash-seed.ts'
import { startProcess } from './gateway-process.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { placeOrder, writeUntilDead } from './write-load.ts'

const ROUNDS = Number(process.env['AEOP_CRASH_ROUNDS'] ?? 20)
/** A round lasts for so many milliseconds at most, and ends anywhere in it. */
const LONGEST_ROUND = 250

const folder = mkdtempSync(join(tmpdir(), 'aeop-crash-'))
afterAll(() => rmSync(folder, { recursive: true }))
const database = join(folder, 'shop.db')
const seed = join(folder, 'seed.json')
writeFileSync(seed, JSON.stringify(crashSeed))

/** Asks the gateway that has come up again for what the one before acknowledged last. */
async function checkAnswers(url: string, ledger: Ledger): Promise<void> {
  const token = [...ledger.tokens].at(-1)
  if (token !== undefined) {
    const answer = await callGateway(url, 'aliexpress.ds.product.get', {
      session: token,
      product_id: '1005000000000001',
      ship_to_country: 'US',
    })
    expect(answer).toMatchObject({ rsp_code: 200 })
  }
  // An order that was acknowledged is answered with the same id; one that was not is placed now, unless it was placed already.
  const open = [...ledger.askedOrders.keys()].filter((name) => !ledger.orders.has(name))
  for (const name of [...open, ...[...ledger.orders.keys()].slice(-3)]) await placeOrder(url, name, ledger)
}

function copyOf(name: string): string {
  const copy = join(folder, name)
  for (const end of ['', '-wal']) {
    rmSync(copy + end, { force: true })
    if (existsSync(database + end)) copyFileSync(database + end, copy + end)
  }
  return copy
}

describe('a gateway that is killed under write load', () => {
  it(
    `keeps what it acknowledged, and nothing by halves: ${ROUNDS} rounds`,
    async () => {
      const ledger = createLedger()
      for (let round = 0; round < ROUNDS; round++) {
        const gateway = await startProcess(database, ...(round === 0 ? ['--seed', seed] : []))
        await checkAnswers(gateway.url, ledger)
        const load = writeUntilDead(gateway.url, round, ledger)
        await delay(Math.random() * LONGEST_ROUND)
        await gateway.kill()
        await load
        checkFile(copyOf('copy.db'), ledger)
      }
      // The load is one: each kind of write was acknowledged, and kills met some that were not.
      expect(ledger.parcels.size).toBeGreaterThan(ROUNDS)
      expect(ledger.orders.size).toBeGreaterThan(ROUNDS)
      expect(ledger.tokens.size).toBeGreaterThan(0)
      // Whoever looks would see that one is missing.
      expect(() => checkFile(copyOf('copy.db'), { ...ledger, parcels: new Map([['lost', '1']]) })).toThrow('lost')
      expect(() => checkFile(copyOf('copy.db'), { ...ledger, tokens: new Set(['lost']) })).toThrow('lost')
    },
    60_000 + ROUNDS * 10_000,
  )
})
