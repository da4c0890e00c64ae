import type { CheckScene } from '../checks/check.ts'
import type { Finding } from '../report/report.ts'
import type { ResponseRefusal } from './read-response.ts'

/** How the two protocols name the parameter: within quotation marks, or behind a colon. */
const NAMED = [/[“"']([\w.-]{1,80})[”"']/, /arguments:\s*([\w.-]{1,80})/, /^isv\.missing-parameter:([\w.-]{1,80})/]

/**
 * Takes the name of the parameter out of the answer and says whether it was sent: what was sent and did not arrive travelled in a way that the platform does not read.
 *
 * Source: iop-protocol 1.2 and 7.3.
 */
export function withParameter(finding: Finding, refusal: ResponseRefusal, { subject }: CheckScene): Finding {
  const texts = [refusal.message, refusal.subCode, refusal.subMessage]
  const parameter = NAMED.map((form) => texts.map((text) => form.exec(text ?? '')?.[1]).find(Boolean)).find(Boolean)
  if (parameter === undefined) return finding
  const place = whereSent(parameter, subject)
  if (place === undefined) return { ...finding, parameter }
  return {
    ...finding,
    parameter,
    title: `The platform did not see a parameter that was sent ${place}`,
    mend: 'Send parameters in the query, or in a body that is application/x-www-form-urlencoded or multipart/form-data and says so in Content-Type.',
  }
}

function whereSent(name: string, { parameters, headers, bodyKind }: CheckScene['subject']): string | undefined {
  if (headers.has(name.toLowerCase())) return 'as a header'
  if (!parameters.has(name)) return undefined
  if (bodyKind === 'json') return 'in a JSON body'
  return 'in the request'
}
