/** A request as it went over the wire, as far as somebody has kept it. */
export interface WireRequest {
  /** HTTP method. @default 'POST' with a body, else 'GET' */
  readonly method?: string
  /** The whole URL, or its path and query. Taken as it stands: nothing is decoded or put right before it is looked at. */
  readonly url: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
  /** The body as sent. Bytes are needed only for files and for texts that are not UTF-8. */
  readonly body?: string | Uint8Array
  /** Name of the SDK or tool that wrote the input, where the input tells, such as `top-sdk-java`. */
  readonly client?: string
}

/** Parameters without their wrapping: what a log or a program has. */
export interface ParameterRequest {
  /** Public and business parameters, `sign` included, in the order in which they were sent. */
  readonly parameters: Readonly<Record<string, unknown>> | readonly (readonly [name: string, value: string])[]
  /** API path of a system call, such as `/auth/token/create`; business calls have none. */
  readonly path?: string
  /** Raw body behind the parameters: that of a batch. */
  readonly body?: string
  readonly client?: string
}

/** What can be diagnosed. */
export type DoctorRequest = WireRequest | ParameterRequest

/** The answer that came back: its body as text, or with what else is known of it. */
export type WireResponse =
  | string
  | {
      readonly status?: number
      readonly headers?: readonly (readonly [name: string, value: string])[]
      readonly body: string
    }
