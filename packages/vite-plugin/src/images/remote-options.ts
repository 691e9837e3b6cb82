/** Which images may be fetched from elsewhere, and how much of that. */
export interface RemoteImages {
  /**
   * Where from: `cdn.example.com`, `*.example.com` for what is below it, both over https alone; or a whole origin, such as
   * `http://localhost:8080`.
   */
  readonly hosts: readonly string[]
  /** Bytes of one image at most. Default 33,554,432: twice a camera's largest JPEG. */
  readonly maxBytes?: number
  /** Milliseconds one image may take. Default 30,000. */
  readonly timeout?: number
}
