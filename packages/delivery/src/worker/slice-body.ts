import type { ByteRange } from '@firstpaint/core/delivery'

/** Workers send a `content-length` only with a stream that says beforehand how long it is. */
type FixedLength = new (bytes: number) => TransformStream<Uint8Array, Uint8Array>

/** Part of a stream, for places that send whole files only; what comes after it is not read. */
export function sliceBody(body: ReadableStream<Uint8Array>, range: ByteRange): ReadableStream<Uint8Array> {
  const part = cut(body, range)
  const { FixedLengthStream } = globalThis as { readonly FixedLengthStream?: FixedLength }
  if (FixedLengthStream === undefined) return part
  const fixed = new FixedLengthStream(range.last - range.first + 1)
  // A source that breaks off breaks the answer off as well; who reads it learns so there.
  part.pipeTo(fixed.writable).catch(() => {})
  return fixed.readable
}

function cut(body: ReadableStream<Uint8Array>, { first, last }: ByteRange): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let at = 0
  return new ReadableStream({
    async pull(controller) {
      while (at <= last) {
        const { done, value } = await reader.read()
        if (done) break
        const part = value.subarray(Math.max(0, first - at), Math.max(0, last + 1 - at))
        at += value.length
        if (part.length > 0) {
          controller.enqueue(part)
          return
        }
      }
      controller.close()
      await reader.cancel()
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
