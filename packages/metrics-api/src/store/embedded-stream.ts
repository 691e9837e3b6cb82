import { Duplex } from 'node:stream'

/** Sends bytes of the protocol to the database and gives its answer. */
export type Exchange = (bytes: Uint8Array) => Promise<Uint8Array>

/**
 * What `pg` takes for a socket. It speaks the protocol itself, so an embedded database is used by the same code, with
 * the same types and the same errors, as a server.
 */
export class EmbeddedStream extends Duplex {
  readonly #exchange: Exchange

  constructor(exchange: Exchange) {
    super()
    this.#exchange = exchange
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    void this.#send(chunk, done)
  }

  /** `pg` corks what belongs together, so a query is one exchange. */
  override _writev(chunks: readonly { readonly chunk: Buffer }[], done: (error?: Error | null) => void): void {
    void this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done)
  }

  async #send(bytes: Buffer, done: (error?: Error | null) => void): Promise<void> {
    let answer: Uint8Array
    try {
      answer = await this.#exchange(bytes)
    } catch (error) {
      done(error as Error)
      return
    }
    if (answer.length > 0) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength))
    done()
  }
}
