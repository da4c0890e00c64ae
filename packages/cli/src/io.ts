/** What a command sees of its process. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Writes one line of data to stdout. */
  out(text: string): void
  /** Writes one line of anything else to stderr. */
  note(text: string): void
  /** Everything that stdin holds. */
  readStdin(): Promise<string>
  /** Marks text as a heading where stdout shows it, and leaves it as it is elsewhere. */
  readonly bold: (text: string) => string
}
