import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const bench = (...given: string[]) => promisify(execFile)(process.execPath, [main, ...given])

// Nothing is said about the numbers themselves: a test that judges time fails on a busy machine.
// A bench starts processes and warms up, for seconds on a busy machine.
describe('the bench', { timeout: 60_000 }, () => {
  it('prints one JSON object with a number for each chosen metric', async () => {
    const names = [
      'sign_vs_ae_sdk',
      'read_json_100kb_vs_json_parse',
      'read_xml_vs_parser',
      'batch_20_vs_20_calls',
      'gateway_vs_node_http',
    ]
    const { stdout } = await bench('--quick', '--json', ...names)
    const report = JSON.parse(stdout) as Record<string, unknown> & { details: Record<string, unknown> }
    for (const name of names) {
      expect(Number.isFinite(report[name]), name).toBe(true)
      expect(report[name]).toBeGreaterThan(0)
    }
    expect(Object.keys(report.details)).toEqual(names)
    expect(report).not.toHaveProperty('call_vs_undici')
  })

  it('prints a table', async () => {
    const { stdout } = await bench('--quick', 'call_vs_undici', 'gateway_start_ms')
    expect(stdout).toMatch(/^\| call_vs_undici +\| [\d.]+ x +\|/m)
    expect(stdout).toMatch(/^\| gateway_start_ms +\| [\d.]+ ms +\|/m)
  })

  it('measures a gateway as a whole', async () => {
    const names = [
      'gateway_mixed_vs_node_http',
      'gateway_process_start_ms',
      'gateway_snapshot_ms',
      'gateway_restore_ms',
    ]
    const { stdout } = await bench(
      '--quick',
      '--json',
      'gateway_mixed_vs*',
      'gateway_process_start_ms',
      'gateway_s*',
      'gateway_r*',
    )
    const report = JSON.parse(stdout) as Record<string, number> & { details: Record<string, unknown> }
    for (const name of names) expect(report[name], name).toBeGreaterThan(0)
    expect(Object.keys(report.details)).toEqual(expect.arrayContaining(names))
    expect(report).not.toHaveProperty('gateway_memory_100k_mb')
  })

  it('has the doctor name mistakes', async () => {
    const { stdout } = await bench('--quick', '--json', 'doctor_single_ms')
    expect((JSON.parse(stdout) as Record<string, number>)['doctor_single_ms']).toBeGreaterThan(0)
  })

  it('has a compiler and a bundler judge the SDK', async () => {
    const { stdout } = await bench('--quick', '--json', 'typecheck_three_calls_s', 'bundle_one_method_bytes')
    const report = JSON.parse(stdout) as Record<string, number>
    expect(report['typecheck_three_calls_s']).toBeGreaterThan(0)
    expect(report['bundle_one_method_bytes']).toBeGreaterThan(10_000)
  })

  it('refuses a name that is no metric, and lists those there are', async () => {
    await expect(bench('sign_vs_nothing')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/sign_vs_nothing is no metric.*sign_vs_raw_hmac/s) as string,
    })
  })
})
