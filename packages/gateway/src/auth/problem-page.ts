import type { WireAnswer } from '../http/wire-request.ts'
import { markup } from './markup.ts'
import { page } from './page.ts'

/** What a person is told who cannot go on. */
export interface AuthorisationProblem {
  readonly status: number
  /** The platform's own words where they are known. */
  readonly title: string
  /** What is the matter. */
  readonly problem: string
  /** What it is about, as it came: a parameter with its value, an account. */
  readonly where: string
  /** How to mend it. */
  readonly mend: string
}

/** The platform answers a bad authorize link with a page and not with a redirect (iop-protocol 6.1): what the link says of the callback cannot be trusted. */
export function problemPage({ status, title, problem, where, mend }: AuthorisationProblem): WireAnswer {
  return page(
    status,
    title,
    markup`<h1>${title}</h1>
<p>${problem}</p>
<dl><dt>Where</dt><dd><code>${where}</code></dd><dt>What helps</dt><dd>${mend}</dd></dl>`,
  )
}
