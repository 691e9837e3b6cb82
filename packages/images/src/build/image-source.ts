/** A source: the path of a file, or bytes that came from elsewhere. */
export type ImageSource =
  | string
  | {
      readonly bytes: Uint8Array
      /** Path or address, for messages. */
      readonly file?: string
    }
