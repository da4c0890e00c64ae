import { readResponse } from '../../src/answer/read-response.ts'
import type { CheckScene } from '../../src/checks/check.ts'
import type { Subject } from '../../src/request/subject.ts'
import type { WireResponse } from '../../src/wire-request.ts'

/** A scene made by hand: a call of `apiName` with these parameters, and what came back. */
export function sceneOf(
  apiName: string,
  parameters: Readonly<Record<string, string>>,
  response: WireResponse,
  more: Partial<Subject> & Pick<CheckScene, 'method'> = {},
): CheckScene {
  const { method, ...rest } = more
  const isTop = rest.protocol === 'top'
  const subject: Subject = {
    protocol: 'iop',
    endpoint: isTop ? 'top' : 'sync',
    isBatch: false,
    urlPath: isTop ? '/router/rest' : '/sync',
    apiName,
    isPathCall: false,
    received: Object.entries(parameters).map(([name, value]) => ({ name, value, raw: value, place: 'query' })),
    parameters: new Map(Object.entries(parameters)),
    files: [],
    bodyKind: 'none',
    headers: new Map(),
    oddities: [],
    ...rest,
  }
  return {
    subject,
    options: {},
    response: readResponse(response, { protocol: subject.protocol, method: apiName }),
    ...(method === undefined ? {} : { method }),
  }
}

/** A refusal as `/sync` writes it. */
export function refusal(code: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ error_response: { code, msg: '', request_id: '212a782117695399357757883', ...more } })
}
