import { type Call, isPublic, type Pairs, valueOf } from '../call.ts'
import type { MistakeKind } from '../expected-ids.ts'
import { signatureOf, rightProgram } from '../program.ts'
import { collecting, replacingFor, type Slip } from '../slip.ts'

const without = (pairs: Pairs, ...names: readonly string[]): Pairs => pairs.filter(([name]) => !names.includes(name))

const leftOut = (kind: MistakeKind, ...names: readonly string[]): Slip =>
  collecting(kind, `${names.join(', ')} left out`, (pairs) => without(pairs, ...names))

const renamed = (from: string, to: string): Slip =>
  collecting('token signed otherwise than sent', `${from} signed as ${to}`, (pairs) =>
    pairs.map(([name, value]) => [name === from ? to : name, value]),
  )

/** Signed beside what is sent; nothing where the name is sent anyway. */
const added = (kind: MistakeKind, form: string, name: string, value: (call: Call) => string): Slip =>
  collecting(kind, form, (pairs, call) =>
    valueOf([...call.pairs, ...pairs], name) === undefined ? [...pairs, [name, value(call)]] : pairs,
  )

const business = (pairs: Pairs): Pairs => pairs.filter(([name]) => !isPublic(name))

/** The business parameter at a place, counted from the front or, below 0, from behind. */
const businessLeftOut = (form: string, place: number): Slip =>
  collecting('parameter unsigned', form, (pairs, call) => {
    const name = business(call.pairs).at(place)?.[0]
    return name === undefined ? pairs : without(pairs, name)
  })

const unset = (name: string, written: string): Slip =>
  added('unset value signed', `${name}${written} signed`, name, () => written)

/** Which parameters are signed (iop-protocol 9.2 M04, M10, M12, M13, M16, M21; top-protocol 8.2 rows 7 to 10, 16, 17, 22; W7, W10, W14, W16). */
export const setSlips: readonly Slip[] = [
  leftOut('method signed otherwise than sent', 'method'),
  replacingFor('method signed otherwise than sent', 'signed, not sent', ['collect'], (call, program) =>
    call.path === '' || valueOf(call.pairs, 'method') !== undefined
      ? null
      : { collect: (pairs) => [...program.collect(pairs), ['method', call.path]] },
  ),
  leftOut('token signed otherwise than sent', 'session'),
  leftOut('token signed otherwise than sent', 'access_token'),
  renamed('session', 'access_token'),
  renamed('access_token', 'session'),
  leftOut('sign_method left out or misnamed', 'sign_method'),
  leftOut('parameter unsigned', 'format'),
  leftOut('parameter unsigned', 'v'),
  leftOut('parameter unsigned', 'simplify'),
  leftOut('parameter unsigned', 'partner_id'),
  leftOut('parameter unsigned', 'timestamp'),
  leftOut('parameter unsigned', 'app_key'),
  collecting('parameter unsigned', 'format, v, simplify, partner_id left out', (pairs) => {
    const rest = without(pairs, 'format', 'v', 'simplify', 'partner_id')
    return pairs.length - rest.length > 1 ? rest : pairs
  }),
  businessLeftOut('the first business parameter left out', 0),
  businessLeftOut('the last business parameter left out', -1),
  collecting('only a part signed', 'public ones alone', (pairs) =>
    business(pairs).length > 1 ? pairs.filter(([name]) => isPublic(name)) : pairs,
  ),
  collecting('only a part signed', 'business ones alone', (pairs) =>
    business(pairs).length > 1 ? business(pairs) : pairs,
  ),
  ...['app_secret', 'secret', 'client_secret'].map((name) =>
    added('secret as a parameter', name, name, ({ secret }) => secret),
  ),
  collecting('sign included', 'an empty one', (pairs) => [...pairs, ['sign', '']]),
  collecting('sign included', 'that of the first try', (pairs, call) => [
    ...pairs,
    ['sign', signatureOf(rightProgram(call), call)],
  ]),
  ...['None', 'null', 'undefined', ''].map((written) => unset('session', written)),
  ...['None', 'undefined', ''].map((written) => unset('partner_id', written)),
  unset('simplify', 'None'),
  replacingFor('unset value signed', 'uuid signed bare', ['collect'], (call, program) =>
    call.path === '' ? null : { collect: (pairs) => [...program.collect(pairs), ['uuid', '']] },
  ),
  collecting('blank value left out', 'as Java does', (pairs) => pairs.filter(([, value]) => value.trim() !== '')),
  collecting('file signed', 'its name', (pairs, { file }) =>
    file === null ? pairs : [...pairs, [file.name, file.filename]],
  ),
  collecting('file signed', 'its content', (pairs, { file }) =>
    file === null ? pairs : [...pairs, [file.name, file.content]],
  ),
  collecting('@ value left out', 'as PHP does', (pairs) => pairs.filter(([, value]) => !value.startsWith('@'))),
  ...(['the last', 'both'] as const).map((which) => twice(which)),
]

/** A name sent twice with two values, of which the first one counts. */
function twice(which: 'the last' | 'both'): Slip {
  return replacingFor('another occurrence of a name', which, ['intend', 'collect'], (call, program) => {
    const name = business(call.pairs).at(1)?.[0]
    return name === undefined || call.carriage === 'multipart'
      ? null
      : {
          intend: (pairs) => [...program.intend(pairs), [name, 'the other one']],
          collect: (pairs) =>
            program.collect(
              which === 'both'
                ? pairs
                : pairs.toSpliced(
                    pairs.findIndex(([other]) => other === name),
                    1,
                  ),
            ),
        }
  })
}
