import { readResponse } from '../../src/answer/read-response.ts'
import type { Observation } from '../../src/checks/check.ts'
import { checks } from '../../src/checks/index.ts'
import type { MistakeName } from '../../src/generated/mistakes.ts'
import type { DiagnoseOptions } from '../../src/options.ts'
import { readRequest } from '../../src/request/read-request.ts'
import type { DoctorRequest } from '../../src/wire-request.ts'

/** Everything that the checks say of a request. */
export function observe(
  request: DoctorRequest,
  options: DiagnoseOptions = {},
): readonly (Observation & { readonly name: MistakeName })[] {
  const subject = readRequest(request, options)
  if ('unreadable' in subject) throw new Error(subject.unreadable)
  const scene = {
    subject,
    options,
    ...(options.response === undefined ? {} : { response: readResponse(options.response) }),
    ...(options.method === undefined ? {} : { method: options.method }),
  }
  return checks.flatMap((check) => Array.from(check.look(scene), (seen) => Object.assign({ name: check.name }, seen)))
}
