import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/** Modules with facts that a new process loads, by step. */
function loadedFacts(): Record<string, string[]> {
  const program = fileURLToPath(new URL('loaded-modules.mjs', import.meta.url))
  const lines = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim().split('\n')
  const steps: Record<string, string[]> = {}
  let names: string[] = []
  for (const line of lines) {
    if (line.startsWith('step ')) steps[line.slice('step '.length)] = names = []
    else
      names.push(
        /\/generated\/(?<facts>(?:methods|guides|types)\/\w+|all-methods)\.js$/u.exec(line)?.groups?.['facts'] ?? '',
      )
  }
  return Object.fromEntries(Object.entries(steps).map(([step, found]) => [step, found.filter((name) => name !== '')]))
}

it('facts are loaded by group, when a method of the group is first called', () => {
  expect(loadedFacts()).toEqual({
    import: [],
    first: ['methods/ds'],
    'same group': [],
    'other group': ['methods/system'],
    unknown: [],
  })
})
