import type { Candidate } from './candidate.ts'

/** Text and summary as `complete -a` of fish takes them. */
export function fishLine({ text, summary }: Candidate): string {
  return summary === undefined ? text : `${text}\t${oneLine(summary)}`
}

/** Text and summary as `_describe` of zsh takes them. */
export function zshLine({ text, summary }: Candidate): string {
  const escaped = text.replaceAll(':', String.raw`\:`)
  return summary === undefined ? escaped : `${escaped}:${oneLine(summary)}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
