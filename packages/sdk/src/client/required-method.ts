import { ArgumentError } from '../errors/argument-error.ts'

/** Words joined by dots, or a path: every name of the catalogue and of the platform's own documents has one of these two forms. */
const METHOD = /^\/?\w[\w.-]*(?:\/\w[\w.-]*)*$/

/** @throws {ArgumentError} for a text that names no API method on any gateway and would change the URL. */
export function requiredMethod(method: string): string {
  if (typeof method === 'string' && METHOD.test(method)) return method
  throw new ArgumentError(
    'method',
    'the API name is missing or holds characters that no API name has',
    'Give a name such as taobao.time.get or a path such as /auth/token/create',
  )
}
