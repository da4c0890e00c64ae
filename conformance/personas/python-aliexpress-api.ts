import type { Persona } from './persona.ts'
import { topPython } from './top-python.ts'

/** The most used Python library: the official Python of TOP inside, pointed at `/sync` of the new platform over plain HTTP. */
export const pythonAliexpressApi: Persona = {
  ...topPython,
  name: 'python-aliexpress-api',
  source: 'top-protocol 2.4; iop-protocol 3.9, 9.3',
  home: 'sync',
  cannot: {
    ...topPython.cannot,
    top: 'its path is `/sync`, fixed',
    upload: 'turns bytes into text on Python 3 (trap D-29)',
  },
}
