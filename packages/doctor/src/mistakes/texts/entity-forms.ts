import { unescapeHtml } from '@aeop/sdk/protocol'
import { entityOf } from '../../request/html-entities.ts'
import type { ValueForm } from './value-form.ts'

type Entities = Readonly<Record<string, string>>

const three: Entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const four: Entities = { ...three, '"': '&quot;' }

function escaped(what: string, rarer: number, entities: Entities): ValueForm {
  const pattern = new RegExp(`[${Object.keys(entities).join('')}]`, 'g')
  return { what, rarer, write: (value) => value.replaceAll(pattern, (character) => entities[character] ?? character) }
}

/** Characters by the name that HTML reads without a semicolon. */
const characters = new Map(Object.entries(entityOf).map(([character, name]) => [name, character]))
const bareEntity = new RegExp(`&(${[...characters.keys()].join('|')})(?!;)`, 'g')
const bareCharacter = new RegExp(`[${Object.keys(entityOf).join('')}]`, 'g')

/** HTML escaping and its reverse, as libraries do it. Source: top-protocol 8.2 row 21; the references of the languages. */
export const entityForms: readonly ValueForm[] = [
  escaped('with HTML entities, as PHP writes them', 0, { ...four, "'": '&#039;' }),
  escaped('with HTML entities', 0, four),
  { what: 'with the characters that its HTML entities stand for', write: unescapeHtml },
  escaped('with HTML entities, as Python writes them', 1, { ...four, "'": '&#x27;' }),
  escaped('with HTML entities, as Go writes them', 1, { ...three, '"': '&#34;', "'": '&#39;' }),
  escaped('with HTML entities, as JavaScript libraries write them', 1, { ...four, "'": '&#39;' }),
  escaped('with XML entities', 1, { ...four, "'": '&apos;' }),
  escaped('with HTML entities, as a page element writes them', 1, three),
  escaped('with &amp; for &', 1, { '&': '&amp;' }),
  {
    what: 'with the entity whose character was sent',
    rarer: 1,
    write: (value) => value.replaceAll(bareCharacter, (character) => `&${entityOf[character] ?? ''}`),
  },
  {
    what: 'with the entity and its semicolon whose character was sent',
    rarer: 2,
    write: (value) => value.replaceAll(bareCharacter, (character) => `&${entityOf[character] ?? ''};`),
  },
  {
    what: 'with the character of an entity that was sent',
    rarer: 2,
    write: (value) => value.replaceAll(bareEntity, (entity, name: string) => characters.get(name) ?? entity),
  },
  {
    what: 'with numeric entities for all but ASCII',
    rarer: 2,
    write: (value) => value.replaceAll(/\P{ASCII}/gu, (character) => `&#${character.codePointAt(0) ?? 0};`),
  },
  {
    what: 'without HTML entities that were written twice',
    rarer: 2,
    write: (value) => unescapeHtml(unescapeHtml(value)),
  },
]
