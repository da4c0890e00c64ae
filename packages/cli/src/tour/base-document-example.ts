/**
 * The worked example of the base document "How to invoke API" (108974), with the two misprints of its string to sign mended: the names are those of
 * its URL and of the API's reference.
 */
export const baseDocumentExample = {
  method: 'aliexpress.solution.order.fulfill',
  appKey: '12345678',
  appSecret: 'helloworld',
  session: 'test',
  /** 2019-01-01 12:00:00 in GMT+8, the document's timestamp. */
  instant: '2019-01-01T12:00:00+08:00',
  signMethod: 'md5',
  parameters: {
    logistics_no: 'ES2019COM0000123456',
    out_ref: '1000006270175804',
    send_type: 'all',
    service_name: 'SPAIN_LOCAL_CORREOS',
  },
  /** Printed in the document; it belongs to a string with `logisitics_no` and `service_nam`. */
  printedSignature: 'F7A5E0B28DEFFE9E1E6E5C0E8B0530EC',
} as const
