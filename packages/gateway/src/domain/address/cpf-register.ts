/**
 * People of the CPF register, which the gateway cannot ask: two numbers of textbooks with names of our own. Every other valid number belongs to whoever uses it.
 */
const register: Readonly<Record<string, string>> = {
  '11144477735': 'Maria Silva',
  '52998224725': 'Joao Souza',
}

/**
 * Whether a valid CPF is that of a person, as far as is known.
 *
 * @example cpfBelongsTo('111.444.777-35', 'Pedro Lima') // false
 */
export function cpfBelongsTo(cpf: string, fullName: string): boolean {
  const owner = register[cpf.replaceAll(/\D/g, '')]
  return owner === undefined || owner.toLowerCase() === fullName.trim().toLowerCase()
}
