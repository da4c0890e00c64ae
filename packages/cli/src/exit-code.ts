/** What the command's process ends with. 70 is `EX_SOFTWARE` of sysexits(3): a bug of ours. */
export const exitCodes = { ok: 0, platformError: 1, usage: 2, transport: 3, bug: 70 } as const

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
