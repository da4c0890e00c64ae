// @ts-check
// facts/corrections.json over the imported methods. A correction that no longer fits is an error, so that an import cannot make one silently useless.

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/**
 * @param {Fact[]} methods @param {Fact[]} corrections
 * @returns {Fact[]} the methods, those with corrections as corrected copies
 * @throws {Error} naming the correction that does not fit
 */
export function applyCorrections(methods, corrections) {
  const corrected = new Map(methods.map((method) => [method['name'], method]))
  const copied = new Set()
  for (const [index, correction] of corrections.entries()) {
    const { method: name, source } = correction
    const place = `facts/corrections.json /corrections/${index} (${name})`
    const method = corrected.get(name)
    if (method === undefined) throw new Error(`${place}: there is no such method`)
    const copy = copied.has(name) ? method : structuredClone(method)
    copied.add(name)
    corrected.set(name, copy)
    applyOne(copy, correction, place)
    if (!copy['sources'].includes(source)) copy['sources'].push(source)
  }
  return [...corrected.values()]
}

/** @param {Fact} method @param {Fact} correction @param {string} place */
function applyOne(method, { at, set, add, remove }, place) {
  if (at === '') return setProperties(method, set, place)
  const [side = '', ...names] = at.split('.')
  const last = add === undefined ? names.pop() : undefined
  const fields = fieldsAt(method, side, names, place)
  if (add !== undefined) {
    if (fields.some(({ name }) => name === add.name)) throw new Error(`${place}: ${at} has a field ${add.name} already`)
    fields.push(structuredClone(add))
    return
  }
  const index = fields.findIndex(({ name }) => name === last)
  const field = fields[index]
  if (field === undefined) throw new Error(`${place}: there is no field ${at}`)
  if (remove) fields.splice(index, 1)
  else setProperties(field, set, place)
}

/** @param {Fact} method @param {string} side @param {string[]} names @param {string} place @returns {Fact[]} */
function fieldsAt(method, side, names, place) {
  let fields = method[side]
  for (const wanted of names) {
    const field = fields.find((/** @type {Fact} */ { name }) => name === wanted)
    if (field === undefined) throw new Error(`${place}: there is no field ${wanted}`)
    fields = field.fields ??= []
  }
  return fields
}

/** @param {Fact} target @param {Fact} properties @param {string} place */
function setProperties(target, properties, place) {
  for (const [name, value] of Object.entries(properties)) {
    if (JSON.stringify(target[name] ?? null) === JSON.stringify(value)) {
      throw new Error(`${place}: ${name} is so already; take the correction away`)
    }
    if (value === null) delete target[name]
    else target[name] = value
  }
}
