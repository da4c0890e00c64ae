import type { Check } from './check.ts'

/** Another app key than the caller believes to use. */
export const otherAppKey: Check = {
  name: 'other-app-key',
  *look({ subject: { parameters }, options: { appKey } }) {
    const sent = parameters.get('app_key') ?? ''
    if (appKey === undefined || appKey === '' || sent === '' || sent === appKey) return
    const what = 'The request is sent with another app key than the one that was given here.'
    yield { certainty: 'possible', what, parameter: 'app_key', sent, expected: appKey }
  },
}
