import type { Vector } from './vectors.ts'

/**
 * What a wrong vector has to be called: the id in front of its mistake's name, and M02 beside it where a system call was signed without its path.
 *
 * Leaving out the path of the documents' own example is what that example does, M22.
 */
export function expectedOf({ mistake, endpoint, apiPath, stringToSign }: Vector): readonly string[] {
  const id = mistake?.split('-', 1)[0] ?? ''
  const lacksPath =
    endpoint === 'rest' &&
    apiPath !== undefined &&
    !stringToSign.replace(`method${apiPath}`, '').includes(apiPath.slice(1))
  return lacksPath && pathIsApart.has(id) ? ['M02', id].toSorted() : [id]
}

/** Mistakes that leave the place of the path alone, so that its absence is a mistake of its own. */
const pathIsApart = new Set(['M01', 'M04', 'M05', 'M06', 'M07'])
