import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatGmt8, parseGmt8, parseTimestamp } from '../../src/protocol/index.ts'

const noon = Date.UTC(2019, 0, 1, 4)

describe('GMT+8 text', () => {
  it('is the base document its sample time', () => {
    expect(formatGmt8(noon)).toBe('2019-01-01 12:00:00')
    expect(parseGmt8('2019-01-01 12:00:00')).toBe(noon)
  })

  it('goes there and back for every second', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 })
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parseGmt8(formatGmt8(second * 1000))).toBe(second * 1000)
      }),
    )
  })

  it.each([
    '2019-02-30 12:00:00',
    '0026-01-01 12:00:00',
    '2019-01-01T12:00:00',
    '2019-1-1 12:00:00',
    '2019-01-01 24:00:00',
    '',
    'now',
  ])('%j is no time', (text) => expect(parseGmt8(text)).toBeNull())

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'is the same on a machine in %s',
    (TZ) => {
      const script = `const { formatGmt8, parseGmt8 } = await import(process.argv[1]); console.log(formatGmt8(${noon}), parseGmt8('2019-01-01 12:00:00'))`
      const entry = new URL('../../dist/protocol/index.js', import.meta.url).href
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script, entry], {
        env: { ...process.env, TZ },
      })
      expect(output.toString().trim()).toBe(`2019-01-01 12:00:00 ${noon}`)
    },
  )
})

describe('parseTimestamp', () => {
  it('takes only the forms that are asked for', () => {
    expect(parseTimestamp('1546315200000', ['epoch-ms'])).toBe(noon)
    expect(parseTimestamp('1546315200000', ['gmt8-text'])).toBeNull()
    expect(parseTimestamp('2019-01-01T04:00:00Z', ['epoch-ms', 'iso-utc'])).toBe(noon)
    expect(parseTimestamp('2019-01-01T04:00:00', ['epoch-ms', 'iso-utc'])).toBeNull()
  })

  it('never takes seconds', () => {
    expect(parseTimestamp('1546315200', ['epoch-ms', 'iso-utc', 'gmt8-text'])).toBeNull()
  })
})
