import type { Database } from './database.ts'
import type { ReadCaches } from './read-cache.ts'

/** An app to which an account has opened its messages. */
export interface TmcPermit {
  readonly appKey: string
  readonly accountId: string
  /** `null` stands for every topic. */
  readonly topics: readonly string[] | null
}

/** A message in the queue of an app. Times are epoch milliseconds. */
export interface TmcMessage {
  readonly id: number
  readonly appKey: string
  readonly topic: string
  readonly accountId: string
  /** JSON. */
  readonly content: string
  readonly publishedAt: number
  /** From then on it may be taken. */
  readonly visibleAt: number
}

export interface TmcStore {
  saveTmcPermit(permit: TmcPermit): void
  /** Who may see the messages of an account. Costs nothing, so every change of an order may ask. */
  listTmcPermits(accountId: string): readonly TmcPermit[]
  addTmcMessage(message: TmcMessage): void
  /** Forgets what nobody has confirmed and is older than the newest so many messages of all apps. */
  pruneTmcMessages(newest: number, keep: number): void
  /** The oldest ones that may be taken, which then stay out of sight for a while. */
  takeTmcMessages(request: TmcRequest): TmcMessage[]
  /** Takes a message out of the queue for good. */
  confirmTmcMessage(appKey: string, id: number): void
}

export interface TmcRequest {
  readonly appKey: string
  readonly limit: number
  readonly now: number
  readonly hiddenUntil: number
}

/** The queues of the older platform in one database. */
export function createTmcStore(database: Database, caches: ReadCaches): TmcStore {
  const kept = caches.create<readonly TmcPermit[]>()
  const savePermit = database.prepare('insert or replace into tmc_permit values (:appKey, :accountId, :topics)')
  const listPermits = database.prepare(`select app_key as appKey, account_id as accountId, topics from tmc_permit
    where account_id = :accountId order by app_key`)
  const add = database.prepare(`insert into tmc_message
    values (:id, :appKey, :topic, :accountId, :content, :publishedAt, :visibleAt)`)
  const prune = database.prepare('delete from tmc_message where message_id <= :oldest')
  const visible = database.prepare(`select message_id as id, app_key as appKey, topic, account_id as accountId, content,
    published_at as publishedAt, visible_at as visibleAt from tmc_message
    where app_key = :appKey and visible_at <= :now order by message_id limit :limit`)
  const hide = database.prepare('update tmc_message set visible_at = :hiddenUntil where message_id = :id')
  const remove = database.prepare('delete from tmc_message where app_key = :appKey and message_id = :id')
  return {
    saveTmcPermit: ({ appKey, accountId, topics }) => {
      kept.clear()
      savePermit.run({ appKey, accountId, topics: topics === null ? null : JSON.stringify(topics) })
    },
    listTmcPermits: (accountId) =>
      kept.get(accountId, () => (listPermits.all({ accountId }) as PermitRow[]).map(permitOf)) ?? [],
    addTmcMessage: (message) => void add.run({ ...message }),
    pruneTmcMessages: (newest, keep) => void prune.run({ oldest: newest - keep }),
    takeTmcMessages: ({ appKey, limit, now, hiddenUntil }) => {
      const found = visible.all({ appKey, limit, now }) as TmcMessage[]
      for (const { id } of found) hide.run({ id, hiddenUntil })
      return found
    },
    confirmTmcMessage: (appKey, id) => void remove.run({ appKey, id }),
  }
}

type PermitRow = Omit<TmcPermit, 'topics'> & { readonly topics: string | null }

function permitOf({ topics, ...permit }: PermitRow): TmcPermit {
  return { ...permit, topics: topics === null ? null : (JSON.parse(topics) as string[]) }
}
