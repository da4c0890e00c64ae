import { type PushSettings, pushSettingsDefaults } from '../domain/push-settings.ts'
import type { Database } from './database.ts'

/** How an app stands with the delivery of its messages. */
export interface PushStanding {
  /** Epoch milliseconds; `null` where messages are sent. */
  readonly suspendedAt: number | null
  /** Number of the attempt after which failures count. */
  readonly countedAfter: number
}

export interface PushStandingStore {
  findPushStanding(appKey: string): PushStanding
  savePushStanding(appKey: string, standing: PushStanding): void
  pushSettings(): PushSettings
  savePushSettings(settings: PushSettings): void
}

/** Suspensions, and what is set for all deliveries, in one database. */
export function createPushStandingStore(database: Database): PushStandingStore {
  const find = database.prepare(`select suspended_at as suspendedAt, counted_after as countedAfter
    from push_standing where app_key = :appKey`)
  const save = database.prepare('insert or replace into push_standing values (:appKey, :suspendedAt, :countedAfter)')
  const findSettings = database.prepare('select document from push_settings')
  const saveSettings = database.prepare('insert or replace into push_settings values (1, :document)')
  return {
    findPushStanding: (appKey) =>
      (find.get({ appKey }) as PushStanding | undefined) ?? { suspendedAt: null, countedAfter: 0 },
    savePushStanding: (appKey, standing) => void save.run({ appKey, ...standing }),
    pushSettings: () => {
      const row = findSettings.get({}) as { readonly document: string } | undefined
      return { ...pushSettingsDefaults, ...(row === undefined ? {} : (JSON.parse(row.document) as PushSettings)) }
    },
    savePushSettings: (settings) => void saveSettings.run({ document: JSON.stringify(settings) }),
  }
}
