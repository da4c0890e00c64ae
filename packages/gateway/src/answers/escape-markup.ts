const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/**
 * Writes the five characters that HTML and XML give a meaning as references.
 *
 * @example escapeMarkup("don't") // 'don&apos;t'
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] as string)
}
