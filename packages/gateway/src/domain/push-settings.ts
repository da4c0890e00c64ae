/** How badly messages come in. The same settings give the same trouble each time: what happens to a message is drawn from its number. */
export interface PushSettings {
  /** Each message waits from 0 to 59 seconds of the gateway's time, so that later ones overtake earlier ones. @default false */
  readonly disorder: boolean
  /** Share of the messages that come twice, from 0 to 1. @default 0 */
  readonly duplicates: number
  /** Another number draws other messages. @default 1 */
  readonly seed: number
}

export const pushSettingsDefaults: PushSettings = { disorder: false, duplicates: 0, seed: 1 }
