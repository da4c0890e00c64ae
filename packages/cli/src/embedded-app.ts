/**
 * The application and address of a gateway that was started without options.
 *
 * Source: base document 108974 (the app of its example); port 4100 is ours.
 */
export const embeddedApp = {
  appKey: '12345678',
  appSecret: 'helloworld',
  session: 'test',
  gateway: 'http://127.0.0.1:4100',
} as const
