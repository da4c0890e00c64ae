import type { Photo, PhotoEntry } from '../domain/photo.ts'
import type { Database } from './database.ts'
import type { Page } from './page.ts'

export interface PhotoStore {
  savePhoto(photo: Photo): void
  /** A picture with its bytes, by where the gateway serves it. */
  findPhotoAt(path: string): Photo | undefined
  findPhoto(photoId: number): PhotoEntry | undefined
  removePhoto(photoId: number): void
  /** Newest first. */
  listPhotos(
    accountId: string,
    groupId: string | null,
    page: Page,
  ): { readonly photos: PhotoEntry[]; readonly total: number }
  /** Bytes that an account's pictures take. */
  photoBytes(accountId: string): number
}

const columns = `photo_id as photoId, path, account_id as accountId, group_id as groupId, file_name as fileName,
  content_type as contentType, width, height, created_at as createdAt`

const matching = 'from photo where account_id = :accountId and (:groupId is null or group_id = :groupId)'

/** The photo bank of one database. */
export function createPhotoStore(database: Database): PhotoStore {
  const save = database.prepare(`insert into photo (photo_id, path, account_id, group_id, file_name, content_type,
      width, height, content, created_at)
    values (:photoId, :path, :accountId, :groupId, :fileName, :contentType, :width, :height, :content, :createdAt)`)
  const findAt = database.prepare(`select ${columns}, content from photo where path = :path`)
  const find = database.prepare(`select ${columns}, length(content) as size from photo where photo_id = :photoId`)
  const remove = database.prepare('delete from photo where photo_id = :photoId')
  const count = database.prepare(`select count(*) as total ${matching}`)
  const list = database.prepare(
    `select ${columns}, length(content) as size ${matching} order by photo_id desc limit :limit offset :offset`,
  )
  const bytes = database.prepare(
    'select coalesce(sum(length(content)), 0) as total from photo where account_id = :accountId',
  )
  return {
    savePhoto: (photo) => void save.run({ ...photo }),
    findPhotoAt: (path) => findAt.get({ path }) as Photo | undefined,
    findPhoto: (photoId) => find.get({ photoId }) as PhotoEntry | undefined,
    removePhoto: (photoId) => void remove.run({ photoId }),
    listPhotos: (accountId, groupId, page) => {
      const { total } = count.get({ accountId, groupId }) as { readonly total: number }
      const window = { limit: page.size, offset: (page.number - 1) * page.size }
      return { photos: list.all({ accountId, groupId, ...window }) as PhotoEntry[], total }
    },
    photoBytes: (accountId) => (bytes.get({ accountId }) as { readonly total: number }).total,
  }
}
