import { findMethod, loadGuide } from '@aeop/sdk/catalogue'
import { expect, it } from 'vitest'
import { methodSummary } from '../../src/catalogue/method-summary.ts'

it('says since when a method is gone, and nothing of those that are not', async () => {
  const fact = findMethod('taobao.time.get')
  const guide = await loadGuide('taobao.time.get')
  if (fact === undefined || guide === undefined) throw new Error('the catalogue has lost its clock')
  const gone = methodSummary({ fact, guide: { ...guide, gone: '2026-11' } })
  expect(gone).toContainEqual(['gone', 'the reference of 2026-11 no longer lists it'])
  expect(methodSummary({ fact, guide }).map(([name]) => name)).not.toContain('gone')
})
