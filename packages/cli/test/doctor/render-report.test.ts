import type { Finding, Report } from '@aeop/doctor'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/doctor/display-width.ts'
import { renderReport } from '../../src/doctor/render-report.ts'

const plain = { bold: (text: string) => text, paint: (_colour: string, text: string) => text, columns: 80 }

const finding: Finding = {
  id: 'M02',
  certainty: 'certain',
  title: 'The API path is missing in front of the string',
  what: 'The path /auth/token/create does not stand in front.',
  parameter: null,
  signed: 'app_key1code2',
  expected: '/auth/token/createapp_key1code2',
  mend: 'Put the API path in front of the sorted parameters.',
  actor: 'code',
  partsAt: { byte: 0, signed: 'app_key1code2', expected: '/auth/token/createapp_key1code2', column: 0 },
}

const code = {
  typescript: '// in TypeScript',
  python: '# in Python',
  php: '// in PHP',
  java: '// in Java',
  csharp: '// in C#',
  go: '// in Go',
}

const report = (findings: readonly Finding[], more: Partial<Report> = {}): Report => ({
  verdict: 'mistake',
  summary: 'The signature is wrong, and the way in which it was made is known.',
  findings,
  signature: { state: 'wrong' },
  ...more,
})

describe('renderReport', () => {
  it('shows verdict, finding, both strings, mend and code', () => {
    expect(renderReport(report([finding], { code }), ['python'], { ...plain, columns: 100 }).split('\n')).toEqual([
      'mistake: The signature is wrong, and the way in which it was made is known.',
      '',
      'certain  M02: The API path is missing in front of the string',
      '  The path /auth/token/create does not stand in front.',
      '  signed    app_key1code2',
      '  expected  /auth/token/createapp_key1code2',
      '            ^ byte 0',
      '  mend      Put the API path in front of the sorted parameters.',
      '',
      'How such a request is signed, in Python',
      '# in Python',
    ])
  })

  it('shows all languages where they are asked for', () => {
    const text = renderReport(
      report([finding], { code }),
      ['typescript', 'python', 'php', 'java', 'csharp', 'go'],
      plain,
    )
    for (const part of Object.values(code)) expect(text).toContain(part)
  })

  it('shows every certain finding, and of the possible ones five', () => {
    const possible = Array.from({ length: 8 }, (_, n) => ({
      ...finding,
      id: `guess-${n}`,
      certainty: 'possible' as const,
    }))
    const text = renderReport(report([finding, ...possible]), ['go'], plain)
    expect(text.match(/^possible {2}guess-\d/gm)).toHaveLength(5)
    expect(text).toContain('and 3 more that are possible: --json shows all')
    expect(
      renderReport(report(Array.from({ length: 8 }, () => finding)), ['go'], plain).match(/^certain /gm),
    ).toHaveLength(8)
  })

  it('tells who acts, where, whether a retry helps, and what cannot be told apart', () => {
    const { partsAt: _, ...rest } = finding
    const of = {
      ...rest,
      actor: 'account',
      console: 'Open the app.',
      retry: 'wait',
      indistinguishable: ['M08'],
    } as const
    const text = renderReport(report([of]), ['go'], plain)
    expect(text).toMatch(/who acts .*not the code/)
    expect(text).toContain('console   Open the app.')
    expect(text).toMatch(/retry .*helps after/)
    expect(text).toMatch(/or {8}M08: gives .*the two\s+cannot be told\s+apart/)
    const both = renderReport(report([{ ...of, indistinguishable: ['M08', 'M09'] }]), ['go'], plain)
    expect(both).toMatch(/or {8}M08, M09: give .*they\s+cannot be told\s+apart/)
    expect(text).toContain('  signed    app_key1code2\n  expected  /auth')
  })

  it.each([40, 60, 120])('keeps to %i columns', (columns) => {
    const long = { ...finding, mend: 'word '.repeat(60).trim(), signed: 'x'.repeat(300), expected: 'y'.repeat(300) }
    const { partsAt: _, ...pair } = long
    const lines = renderReport(report([long, pair]), ['go'], { ...plain, columns }).split('\n')
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
  })

  it('shows a backslash as the program has it', () => {
    const what = String.raw`The value was signed with \u escapes.`
    const formula = String.raw`MD5(<secret> + '\n')`
    const { partsAt: _, ...pair } = { ...finding, what, signed: formula, expected: 'MD5()' }
    const text = renderReport(report([pair]), ['go'], plain)
    expect(text).toContain(`  ${what}\n`)
    expect(text).toContain(`  signed    ${formula}\n`)
  })

  it('never steers the terminal', () => {
    const evil = '\u001B[2J\r\u202E'
    const bad = { ...finding, title: evil, what: evil, parameter: evil, mend: evil, console: evil }
    const text = renderReport(report([bad], { summary: evil }), ['go'], plain)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it('colours the verdict and the certainty', () => {
    const painted = { ...plain, paint: (colour: string, text: string) => `<${colour}>${text}</>` }
    const text = renderReport(report([finding, { ...finding, certainty: 'possible' }]), ['go'], painted)
    expect(text).toContain('<red>mistake</>: The')
    expect(text).toContain('<red>certain</>  M02')
    expect(text).toContain('<yellow>possible</>  M02')
  })
})
