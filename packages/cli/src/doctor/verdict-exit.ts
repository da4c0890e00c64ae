import type { Report } from '@aeop/doctor'
import type { ExitCode } from '../exit-code.ts'

/** What the process ends with: 0 nothing wrong found, 1 mistake named, 3 unexplained; an input without a request is wrong usage. */
export const verdictExit = {
  right: 0,
  mistake: 1,
  unreadable: 2,
  unexplained: 3,
} as const satisfies Record<Report['verdict'], ExitCode>
