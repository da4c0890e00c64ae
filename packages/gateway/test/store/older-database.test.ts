import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { applicationId } from '../../src/store/assert-ours.ts'
import { closeDatabase } from '../../src/store/close-database.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { openStore } from '../../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'aeop-older-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
  ['first', ['0001-initial.sql']],
  ['second', ['0001-initial.sql', '0002-uploads.sql']],
])('a database of the %s schema keeps what it has, with every right, and gets a place for pictures', (name, files) => {
  const path = join(folder, `${name}.db`)
  const database = openDatabase(path)
  for (const file of files) database.exec(readFileSync(new URL(`../../migrations/${file}`, import.meta.url), 'utf8'))
  database.exec(`insert into app values ('1', 'secret', 'Kept', 'test')`)
  database.exec(`insert into account values ('a', 'shop', 'seller_center', 'Shop')`)
  database.exec(`pragma user_version = ${files.length}; pragma application_id = ${applicationId}`)
  closeDatabase(database)

  const store = openStore({ path, seed: defaultSeed() })
  expect(store.findApp('1')).toMatchObject({ name: 'Kept', category: null, addresses: [] })
  expect(store.findAccount('a')).toMatchObject({ nick: 'Shop', dropshipper: 'active' })
  expect(store.findApp('12345678')).toBeUndefined()
  const content = new Uint8Array([0, 255, 13, 10])
  const upload = { uploadId: 'u', accountId: 'a', fileName: 'x.png', contentType: 'image/png', createdAt: 1 } as const
  store.saveUpload({ ...upload, content })
  expect(new Uint8Array(store.findUpload('u')?.content ?? [])).toEqual(content)
  store.reset(defaultSeed())
  expect(store.findUpload('u')).toBeUndefined()
  store.close()
})
