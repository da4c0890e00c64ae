import { allInForm } from './all-in-form.ts'
import { iopJava } from './iop-java.ts'
import { iopPhp } from './iop-php.ts'
import { iopPython } from './iop-python.ts'
import { iopRuby } from './iop-ruby.ts'
import { lazadaJson } from './lazada-json.ts'
import type { Persona } from './persona.ts'
import { pythonAliexpressApi } from './python-aliexpress-api.ts'
import { staffDemo } from './staff-demo.ts'
import { topJava } from './top-java.ts'
import { topNet } from './top-net.ts'
import { topNode } from './top-node.ts'
import { topPhp } from './top-php.ts'
import { topPython } from './top-python.ts'

/** In the order of the table. */
export const personas: readonly Persona[] = [
  topJava,
  topPhp,
  topPython,
  topNet,
  topNode,
  allInForm,
  iopJava,
  iopPhp,
  iopPython,
  iopRuby,
  staffDemo,
  pythonAliexpressApi,
  lazadaJson,
]
