import type { Upload } from '../domain/upload.ts'
import type { Database } from './database.ts'

/** Ours, not the platform's: the folder is temporary there too, but how long it keeps a picture is not known. */
const FOLDER_BYTES = 64 * 1024 * 1024

export interface UploadStore {
  findUpload(uploadId: string): Upload | undefined
  /** Keeps a picture; when the folder is full, the oldest ones go. */
  saveUpload(upload: Upload): void
}

/** Uploaded pictures of one database. */
export function createUploadStore(database: Database): UploadStore {
  const find = database.prepare(`select upload_id as uploadId, account_id as accountId, file_name as fileName,
    content_type as contentType, content, created_at as createdAt from upload where upload_id = :uploadId`)
  const save =
    database.prepare(`insert into upload (upload_id, account_id, file_name, content_type, content, created_at)
    values (:uploadId, :accountId, :fileName, :contentType, :content, :createdAt)`)
  const makeRoom = database.prepare(`delete from upload where seq in (
    select seq from (select seq, sum(length(content)) over (order by seq desc) as total from upload)
    where total > :most)`)
  return {
    findUpload: (uploadId) => find.get({ uploadId }) as Upload | undefined,
    saveUpload: (upload) => {
      save.run({ ...upload })
      makeRoom.run({ most: FOLDER_BYTES })
    },
  }
}
