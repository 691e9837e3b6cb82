/** What of a request decides its answer. */
export interface DeliveryRequest {
  /** `GET`, in upper case as it came. */
  readonly method: string
  /** Path and query as they came, still escaped: `/menu?x=1`; also a whole URL. */
  readonly target: string
  /** By name in lower case, as Node's `request.headers` has them. */
  readonly headers: RequestHeaders
}

export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** A header's value, several lines of it joined as HTTP joins them. */
export function headerOf(headers: RequestHeaders, name: string): string | undefined {
  const value = headers[name]
  return value === undefined || typeof value === 'string' ? value : value.join(', ')
}
