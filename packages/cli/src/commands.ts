import type { Command } from './command.ts'

/** The commands by name, each loaded when it is asked for. */
export const commandLoaders: Readonly<Record<string, () => Promise<Command>>> = {
  gateway: async () => (await import('./commands/gateway.ts')).command,
  call: async () => (await import('./commands/call.ts')).command,
  login: async () => (await import('./commands/login.ts')).command,
  catalogue: async () => (await import('./commands/catalogue.ts')).command,
  doctor: async () => (await import('./commands/doctor.ts')).command,
  sign: async () => (await import('./commands/sign.ts')).command,
  probe: async () => (await import('./commands/probe.ts')).command,
  faults: async () => (await import('./commands/faults.ts')).command,
  clock: async () => (await import('./commands/clock.ts')).command,
  state: async () => (await import('./commands/state.ts')).command,
  listen: async () => (await import('./commands/listen.ts')).command,
  trigger: async () => (await import('./commands/trigger.ts')).command,
  completion: async () => (await import('./commands/completion.ts')).command,
  tour: async () => (await import('./commands/tour.ts')).command,
}

/** All commands, for the overview. */
export async function loadAllCommands(): Promise<Record<string, Command>> {
  const loaded = Object.entries(commandLoaders).map(async ([name, load]) => [name, await load()] as const)
  return Object.fromEntries(await Promise.all(loaded))
}
