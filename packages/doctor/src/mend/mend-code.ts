import type { Mask } from '../mask/create-mask.ts'
import type { MendLanguage } from '../report/report.ts'
import type { Subject } from '../request/subject.ts'
import { csharp } from './csharp.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { php } from './php.ts'
import { python } from './python.ts'
import { signingTask, type SigningTask } from './signing-task.ts'
import { typescript } from './typescript.ts'

const languages: Readonly<Record<MendLanguage, (task: SigningTask) => string>> = {
  typescript,
  python,
  php,
  java,
  csharp,
  go,
}

/** The rule for signing a request like this one, as code of each language: its standard library, nothing else. */
export function mendCode(subject: Subject, mask: Mask): Readonly<Record<MendLanguage, string>> {
  const { path, ...task } = signingTask(subject)
  const code = Object.entries(languages).map(
    ([language, write]) => [language, write({ ...task, path: mask(path) })] as const,
  )
  return Object.fromEntries(code) as Record<MendLanguage, string>
}
