import { expect, it } from 'vitest'
import { languageOf } from '../../src/doctor/mend-languages.ts'

it.each([
  [undefined, 'typescript'],
  ['curl', 'typescript'],
  ['top-sdk-java-20210406', 'java'],
  ['javascript', 'typescript'],
  ['iop-sdk-php', 'php'],
  ['iop-sdk-python-20181207', 'python'],
  ['top-sdk-net-20230101', 'csharp'],
  ['Go-http-client/1.1', 'go'],
  ['Apache-HttpClient/4.5.14 (Java/17)', 'java'],
  ['Apache-HttpClient/4.5.14', 'java'],
  ['google-chrome', 'typescript'],
])('shows the mend to %s in %s', (client, language) => expect(languageOf(client)).toBe(language))
