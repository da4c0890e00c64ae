/** The colours that commands use. */
export type Colour = 'blue' | 'cyan' | 'green' | 'magenta' | 'red' | 'yellow'

/** What a command sees of its process. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Writes one line of data to stdout. */
  out(text: string): void
  /** Writes one line of anything else to stderr. */
  note(text: string): void
  /** Everything that stdin holds. */
  readStdin(): Promise<string>
  /** Whether somebody types there, so that reading it would wait for them. */
  stdinIsTerminal(): boolean
  /** Asks for a text that is not shown while it is typed. Empty where there is nobody to ask, and where nothing was typed. */
  askSecret(question: string): Promise<string>
  /** Marks text as a heading where stdout shows it, and leaves it as it is elsewhere. */
  readonly bold: (text: string) => string
  /** Colours text where stdout shows it, and leaves it as it is elsewhere. */
  readonly paint: (colour: Colour, text: string) => string
  /** Width of the terminal that stdout is; absent where it is none. */
  readonly columns: number | undefined
  /** Shows a passing line on stderr in place of the one before it, an empty text none; does nothing where stderr is no terminal. */
  progress(text: string): void
}
