import type { FaultProfile } from './fault-rule.ts'

/** Bad days of a platform, ready to use. */
export const faultProfiles: readonly FaultProfile[] = [
  {
    name: 'slow',
    summary: 'every answer takes 0.4 to 1.2 seconds',
    rules: [{ kind: 'latency', ms: 400, jitter: 800 }],
  },
  {
    name: 'flaky',
    summary: 'every fifth call or so fails: lost connections, a backend that is down',
    rules: [
      { kind: 'drop', share: 0.1 },
      { kind: 'refusal', refusal: 'service-unavailable', share: 0.1 },
    ],
  },
  {
    name: 'outage',
    summary: 'every call gets the page of a proxy whose backend is gone',
    rules: [{ kind: 'html', status: 503 }],
  },
  {
    name: 'lossy-writes',
    summary: 'about half of the writes take effect, and their answers are lost',
    rules: [{ kind: 'drop', after: true, access: 'write', share: 0.5 }],
  },
  {
    name: 'html-errors',
    summary: 'web pages now and then, with the status of an error or of success',
    rules: [
      { kind: 'html', status: 502, share: 0.2 },
      { kind: 'html', status: 503, share: 0.2 },
      { kind: 'html', status: 200, share: 0.2 },
    ],
  },
  {
    name: 'throttled',
    summary: 'about half of the calls are refused for their frequency',
    rules: [
      {
        kind: 'refusal',
        refusal: '7 accesscontrol.limited-by-api-access-count',
        protocol: 'top',
        share: 0.5,
      },
      { kind: 'refusal', refusal: 'ApiCallLimit', protocol: 'iop', share: 0.5 },
    ],
  },
  {
    name: 'garbled',
    summary: 'answers arrive cut off, truncated, empty, or packed in a way that nobody asked for',
    rules: [
      { kind: 'cut-off', bytes: 20, share: 0.15 },
      { kind: 'truncated', bytes: 20, share: 0.15 },
      { kind: 'empty', share: 0.15 },
      { kind: 'gzip', form: 'false-label', share: 0.15 },
      { kind: 'gzip', form: 'unlabelled', share: 0.15 },
      { kind: 'content-type', contentType: 'text/html', share: 0.15 },
    ],
  },
  {
    name: 'chaos',
    summary: 'a little of everything, with half of the calls untouched',
    rules: [
      { kind: 'latency', ms: 100, jitter: 400, share: 0.1 },
      { kind: 'drop', share: 0.06 },
      { kind: 'drop', after: true, share: 0.06 },
      { kind: 'refusal', refusal: 'service-unavailable', share: 0.06 },
      { kind: 'refusal', refusal: '15 isp.remote-service-timeout', after: true, protocol: 'top', share: 0.06 },
      { kind: 'refusal', refusal: 'ServiceTimeout', after: true, protocol: 'iop', share: 0.06 },
      { kind: 'html', status: 502, share: 0.06 },
      { kind: 'html', status: 502, after: true, share: 0.06 },
      { kind: 'empty', after: true, share: 0.06 },
      { kind: 'cut-off', bytes: 20, share: 0.06 },
      { kind: 'truncated', bytes: 20, share: 0.06 },
      { kind: 'gzip', form: 'unasked', share: 0.06 },
      { kind: 'drip', bytesPerSecond: 20_000, share: 0.06 },
    ],
  },
]
