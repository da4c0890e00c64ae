import type { PushAttempt, PushMessage, PushState } from '../domain/push-message.ts'
import type { Database } from './database.ts'

/** A message as it is kept, without its attempts. */
export type PushRow = Omit<PushMessage, 'attempts'> & {
  /** Attempts that were not acknowledged. */
  readonly failures: number
}

/** An attempt that is to be made. */
export interface OpenAttempt {
  readonly attemptId: number
  readonly messageId: number
  readonly appKey: string
  /** The gateway's time, in epoch milliseconds. */
  readonly startedAt: number
}

/** Which messages are wanted: all that match each member that is given. */
export interface PushFilter {
  readonly id?: number
  readonly appKey?: string
  readonly topic?: string
  readonly accountId?: string
  readonly state?: PushState
  /** The newest so many. @default 100 */
  readonly limit?: number
}

export interface PushStore {
  savePushMessage(message: PushRow): void
  findPushMessage(id: number): PushRow | undefined
  /** With their attempts, oldest first. */
  listPushMessages(filter: PushFilter): PushMessage[]
  /** Forgets what is settled and older than the newest so many messages. */
  prunePushMessages(newest: number, keep: number): void
  openAttempt(attempt: Omit<OpenAttempt, 'attemptId'>): void
  /** Apps for which attempts are to be made. */
  appsWithOpenAttempts(): string[]
  nextOpenAttempt(appKey: string): OpenAttempt | undefined
  endAttempt(attemptId: number, result: Omit<PushAttempt, 'number' | 'at'>): void
  dropAttempt(attemptId: number): void
  /** Ends of the newest attempts of an app after a certain one: whether each failed. */
  latestFailures(appKey: string, after: number, limit: number): boolean[]
  latestAttempt(appKey: string): number
}

const columns = `message_id as id, app_key as appKey, topic, type, account_id as accountId, body, created_at as createdAt, state, failures`

/** Messages to callbacks, and what became of them, in one database. */
export function createPushStore(database: Database): PushStore {
  const save = database.prepare(`insert or replace into push_message
    values (:id, :appKey, :topic, :type, :accountId, :body, :createdAt, :state, :failures)`)
  const find = database.prepare(`select ${columns} from push_message where message_id = :id`)
  const list = database.prepare(`select ${columns} from push_message
    where (:id is null or message_id = :id) and (:appKey is null or app_key = :appKey) and (:topic is null or topic = :topic)
      and (:accountId is null or account_id = :accountId) and (:state is null or state = :state)
    order by message_id desc limit :limit`)
  const attempts = database.prepare(`select started_at as at, status, failure, milliseconds from push_attempt
    where message_id = :id and ended = 1 order by attempt_id`)
  const pruned = "message_id <= :oldest and state in ('delivered', 'given-up')"
  const pruneAttempts = database.prepare(
    `delete from push_attempt where message_id in (select message_id from push_message where ${pruned})`,
  )
  const prune = database.prepare(`delete from push_message where ${pruned}`)
  const open = database.prepare(`insert into push_attempt (message_id, app_key, started_at, ended)
    values (:messageId, :appKey, :startedAt, 0)`)
  const openApps = database.prepare('select distinct app_key as appKey from push_attempt where ended = 0')
  const next = database.prepare(`select attempt_id as attemptId, message_id as messageId, app_key as appKey,
    started_at as startedAt from push_attempt where app_key = :appKey and ended = 0 order by attempt_id limit 1`)
  const end = database.prepare(`update push_attempt
    set ended = 1, status = :status, failure = :failure, milliseconds = :milliseconds where attempt_id = :attemptId`)
  const drop = database.prepare('delete from push_attempt where attempt_id = :attemptId')
  const failures = database.prepare(`select failure is not null as failed from push_attempt
    where app_key = :appKey and attempt_id > :after and ended = 1 order by attempt_id desc limit :limit`)
  const latest = database.prepare(
    'select coalesce(max(attempt_id), 0) as attemptId from push_attempt where app_key = :appKey',
  )
  const numbered = (row: Omit<PushAttempt, 'number'>, index: number): PushAttempt => ({ number: index + 1, ...row })
  const withAttempts = ({ failures: _failures, ...message }: PushRow): PushMessage => ({
    ...message,
    attempts: (attempts.all({ id: message.id }) as Omit<PushAttempt, 'number'>[]).map(numbered),
  })
  return {
    savePushMessage: (message) => void save.run({ ...message }),
    findPushMessage: (id) => find.get({ id }) as PushRow | undefined,
    listPushMessages: ({ id = null, appKey = null, topic = null, accountId = null, state = null, limit = 100 }) =>
      (list.all({ id, appKey, topic, accountId, state, limit }) as PushRow[]).toReversed().map(withAttempts),
    prunePushMessages: (newest, keep) => {
      pruneAttempts.run({ oldest: newest - keep })
      prune.run({ oldest: newest - keep })
    },
    openAttempt: (attempt) => void open.run({ ...attempt }),
    appsWithOpenAttempts: () => (openApps.all({}) as { readonly appKey: string }[]).map(({ appKey }) => appKey),
    nextOpenAttempt: (appKey) => next.get({ appKey }) as OpenAttempt | undefined,
    endAttempt: (attemptId, result) => void end.run({ attemptId, ...result }),
    dropAttempt: (attemptId) => void drop.run({ attemptId }),
    latestFailures: (appKey, after, limit) =>
      (failures.all({ appKey, after, limit }) as { readonly failed: number }[]).map(({ failed }) => failed === 1),
    latestAttempt: (appKey) => (latest.get({ appKey }) as { readonly attemptId: number }).attemptId,
  }
}
