/** More blanks are all or none: each one by itself doubles the number of forms. */
const MOST_BLANKS = 3

/**
 * What a text may have been before a server took each `+` for a blank: every choice of blanks if there are few, else all, all but those at the ends, and none.
 *
 * @example
 * plusForms('a b') // ['a b', 'a+b']
 */
export function plusForms(text: string): readonly string[] {
  const blanks = text.split(' ').length - 1
  if (blanks > MOST_BLANKS) {
    return [text, text.replaceAll(' ', '+'), text.replaceAll(/(?<=\S) (?=.*\S)/g, '+')]
  }
  return text
    .split(' ')
    .reduce<string[]>(
      (forms, part, index) => (index === 0 ? [part] : forms.flatMap((form) => [`${form} ${part}`, `${form}+${part}`])),
      [],
    )
}
