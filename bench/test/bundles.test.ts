import { describe, expect, it } from 'vitest'
import { bundle, type BundleFile } from '../src/workload/bundle.ts'
import { listedProgram, loadingProgram } from '../src/workload/one-method.ts'

/** Methods whose facts a file holds: the list of parameters stands in each, and nowhere else. */
const methodsIn = ({ code }: BundleFile) => code.match(/"params":\[/g)?.length ?? 0
const factsOf = (method: string) => new RegExp(`["'\`]${method}["'\`],text:["'\`]\\{"group":"`)

describe('bundles', () => {
  it('of a client with one method hold the facts of that method and of no other', async () => {
    const [file, ...others] = await bundle(listedProgram, 'one file')
    expect(others).toEqual([])
    expect(file?.code).toMatch(factsOf('aliexpress.ds.product.get'))
    expect(file && methodsIn(file)).toBe(1)
  })

  it('of a client that loads what it needs hold no facts in the file that starts', async () => {
    const files = await bundle(loadingProgram, 'split')
    const [entry, ...more] = files.filter(({ isEntry }) => isEntry)
    expect(more).toEqual([])
    expect(entry && methodsIn(entry)).toBe(0)
    // The rest is there, group by group.
    const groups = files.map(methodsIn).filter((methods) => methods > 0)
    expect(groups.reduce((sum, methods) => sum + methods)).toBe(723)
    expect(Math.max(...groups)).toBeLessThan(120)
  })
})
