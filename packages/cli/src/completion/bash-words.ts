/**
 * Words as the user typed them, out of bash's COMP_WORDS, in which `=` and `:` are words of their own (COMP_WORDBREAKS).
 *
 * Source: bash(1), Programmable Completion.
 *
 * @example
 * wholeWords(['call', '--format', '=', 'js']) // ['call', '--format=js']
 */
export function wholeWords(words: readonly string[]): string[] {
  const whole: string[] = []
  let isGluing = false
  for (const word of words) {
    const isBreak = /^[=:]+$/.test(word)
    if ((isBreak || isGluing) && whole.length > 0) whole[whole.length - 1] += word
    else whole.push(word)
    isGluing = isBreak
  }
  return whole
}

/**
 * What bash puts in place of its last word, which is only a part of the word that the user typed.
 *
 * @example
 * restOfWord('--format=json', ['call', '--format', '=', 'js']) // 'json'
 */
export function restOfWord(candidate: string, words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  const replaced = /^[=:]+$/.test(last) ? '' : last
  const typed = wholeWords(words).at(-1) ?? ''
  return candidate.slice(typed.length - replaced.length)
}
