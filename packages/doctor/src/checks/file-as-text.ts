import type { Check } from './check.ts'

const PICTURE = /^(data:image\/|iVBORw0KGgo|\/9j\/|R0lGOD|\ufffd?PNG\r|GIF8)/

/** A file as a text parameter. */
export const fileAsText: Check = {
  name: 'file-as-text',
  *look({ subject: { parameters }, method }) {
    const files = new Set(method?.params.filter(({ type }) => type === 'bytes').map(({ name }) => name))
    for (const [name, value] of parameters) {
      if (!files.has(name) && !PICTURE.test(value)) continue
      yield { certainty: 'possible', what: `${name} is a file by its nature, and was sent as text.`, parameter: name }
    }
  },
}
