import type { SigningMistake } from './mistake.ts'
import { parameterMistakes } from './parameters/index.ts'
import { textMistakes } from './texts/index.ts'

/** Every mistake that is recognised by repeating it. */
export const signingMistakes: readonly SigningMistake[] = [...parameterMistakes, ...textMistakes]
