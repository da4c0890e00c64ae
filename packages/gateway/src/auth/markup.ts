import { escapeMarkup } from '../answers/escape-markup.ts'

/** HTML of which every text from outside is escaped. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/**
 * HTML out of a template: values are escaped unless they are markup themselves; lists are joined.
 *
 * @example markup`<p>${'a & b'}</p>`.html // '<p>a &amp; b</p>'
 */
export function markup(
  texts: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  const shown = values.map((value) =>
    typeof value === 'string'
      ? escapeMarkup(value)
      : value instanceof Markup
        ? value.html
        : value.map(({ html }) => html).join(''),
  )
  return new Markup(texts.map((text, index) => text + (shown[index] ?? '')).join(''))
}
