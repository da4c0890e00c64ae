const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/**
 * Undoes the HTML escaping of `msg` and `sub_msg`, which the platform applies even in JSON (top-protocol 3.4), once: an entity that was
 * escaped itself stays an entity.
 *
 * @example
 * unescapeHtml('don&apos;t &#20013; &amp;lt;') // "don't 中 &lt;"
 */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? entity
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}
