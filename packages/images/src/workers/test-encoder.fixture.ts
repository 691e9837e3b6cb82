import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { defineError, type ErrorFactory } from '@firstpaint/core/errors'
import type { OptimizedFiles } from '../optimized-files.ts'
import type { EncodeJob } from './encode-image.ts'

const Refused: ErrorFactory<[file: string]> = defineError('FP_TEST_REFUSED', {
  message: (file) => `${file} is refused.`,
  hint: 'Send another.',
  place: (file) => file,
})

/** What the bytes of a test's source tell this encoder to do: JSON. */
export interface Orders {
  /** Appended a line to for every encode, with the process's number. */
  readonly log?: string
  readonly outputs: readonly string[]
  /** `crash`: always. A path: once, as long as the file is not there. */
  readonly exit?: string
  readonly refuse?: boolean
  /** Waits to be told to stop. */
  readonly wait?: boolean
  /** A path: never ends, once, as long as the file is not there. */
  readonly hang?: string
}

export function orderBytes(orders: Orders): Uint8Array {
  return Buffer.from(JSON.stringify(orders))
}

/** Encodes nothing: gives the texts it was ordered to, with a trial in the memo for each. */
export async function optimizeImage({ bytes, file, memo, signal, request }: EncodeJob): Promise<OptimizedFiles> {
  const orders = JSON.parse(Buffer.from(bytes).toString()) as Orders
  if (orders.refuse) throw Refused(file ?? 'an image')
  if (orders.wait) {
    signal!.throwIfAborted()
    await new Promise((done) => signal!.addEventListener('abort', done, { once: true }))
    signal!.throwIfAborted()
  }
  if (orders.hang !== undefined && !existsSync(orders.hang)) {
    writeFileSync(orders.hang, '')
    await new Promise(() => {})
  }
  const files = new Map<string, Uint8Array>()
  for (const text of orders.outputs) {
    const known = await memo?.getFile?.(text)
    const output = known ?? Buffer.from(text)
    if (known === undefined) {
      if (orders.log !== undefined) appendFileSync(orders.log, `${text} ${process.pid}\n`)
      await memo?.putFile?.(text, output)
    }
    files.set(createHash('sha256').update(output).digest('hex'), Uint8Array.from(output))
  }
  if (orders.exit === 'crash') process.exit(3)
  if (orders.exit !== undefined && !existsSync(orders.exit)) {
    writeFileSync(orders.exit, '')
    process.exit(3)
  }
  return {
    files,
    image: {
      facts: {
        format: 'jpeg',
        width: 1000,
        height: 1000,
        bytes: bytes.byteLength,
        pages: 1,
        alpha: false,
        depth: 8,
        orientation: 1,
        space: 'srgb',
        gainMap: false,
      },
      variants: [...files].map(([hash, { byteLength }], index) => ({
        format: 'avif',
        width: (index + 1) * 100,
        height: (index + 1) * 100,
        bytes: byteLength,
        hash,
        score: request.target,
        encoding: { format: 'avif', quality: 50, effort: 3, bitDepth: 8 },
        why: 'it was ordered',
        encodes: 1,
      })),
      dropped: [],
      placeholder: {},
    },
  }
}
