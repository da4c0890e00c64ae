/** The arguments of the first command of a text, as its shell hands them over. */
export interface ShellWords {
  readonly words: readonly string[]
  readonly notes: readonly string[]
}

/** What a shell would do to the text that cannot be done here, once each. */
export const SHELL_NOTES = {
  variable: 'The command holds a variable or a substitution of the shell; its value is unknown, so its name was kept.',
  ampersand: 'An & outside quotes ends the command: what stands behind it was not sent. Put the URL into quotes.',
  open: 'A quote is opened and never closed; the rest of the text was taken for its content.',
  latin1: "A $'...' text holds bytes that are no UTF-8; they were read as Latin-1.",
  quotes: 'The backslashes before double quotes were taken off, as Windows does when PowerShell 5 starts a program.',
  percent: 'A doubled % was read as one, as in a batch file.',
} as const
