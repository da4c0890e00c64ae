import type { Slip } from '../slip.ts'
import { digestSlips } from './digests.ts'
import { jsonSlips } from './json-texts.ts'
import { keySlips } from './keys.ts'
import { placeSlips } from './places.ts'
import { printSlips } from './prints.ts'
import { schemeSlips } from './schemes.ts'
import { setSlips } from './sets.ts'
import { stringSlips } from './strings.ts'
import { textSlips } from './texts.ts'
import { wireSlips } from './wires.ts'

/** Every form of every mistake. */
export const slips: readonly Slip[] = [
  ...digestSlips,
  ...keySlips,
  ...placeSlips,
  ...setSlips,
  ...textSlips,
  ...jsonSlips,
  ...stringSlips,
  ...schemeSlips,
  ...printSlips,
  ...wireSlips,
]
