import type { Encoding } from '@firstpaint/core/images'
import { decodeCandidate } from '../encode/decode-candidate.ts'
import type { SharpEncoding } from '../encode/sharp-output.ts'
import type { PreparedReference } from '../metric/quality-metric.ts'
import type { RememberedTrial, TrialMemo } from './trial-memo.ts'

export interface EncodingTrialsOptions {
  readonly encode: (encoding: SharpEncoding) => Promise<Uint8Array>
  /** Called at the first score: what needs none does not pay for it. */
  readonly reference: () => PreparedReference
  readonly channels: 3 | 4
  readonly memo?: TrialMemo
  /** Everything beside the encoding that a trial depends on. */
  readonly memoKey: string
  readonly signal?: AbortSignal
}

/** Encodes and scores one picture at one size, each encoding once. */
export class EncodingTrials {
  readonly #options: EncodingTrialsOptions
  readonly #encoded = new Map<string, Uint8Array>()
  readonly #scored = new Map<string, RememberedTrial>()
  #encodes = 0

  constructor(options: EncodingTrialsOptions) {
    this.#options = options
  }

  /** Encodes made so far; what was remembered does not count. */
  get encodes(): number {
    return this.#encodes
  }

  async encode(encoding: SharpEncoding): Promise<Uint8Array> {
    const key = JSON.stringify(encoding)
    const known = this.#encoded.get(key)
    if (known !== undefined) return known
    this.#options.signal?.throwIfAborted()
    const bytes = await this.#options.encode(encoding)
    this.#encodes++
    this.#encoded.set(key, bytes)
    return bytes
  }

  /** The file of an encoding that is accepted: encoded, unless a memo has kept it. */
  async file(encoding: SharpEncoding): Promise<Uint8Array> {
    const { memo } = this.#options
    const key = this.#memoKey(encoding)
    const isMade = this.#encoded.has(JSON.stringify(encoding))
    const kept = isMade ? undefined : await memo?.getFile?.(key)
    if (kept !== undefined) return kept
    const bytes = await this.encode(encoding)
    await memo?.putFile?.(key, bytes)
    return bytes
  }

  async score(encoding: SharpEncoding): Promise<RememberedTrial> {
    const { memo, reference, channels } = this.#options
    const key = this.#memoKey(encoding)
    const remembered = await memo?.get(key)
    if (remembered !== undefined) return remembered
    const bytes = await this.encode(encoding)
    const score = reference().score(await decodeCandidate(bytes, { channels, deep: isTenBit(encoding) }))
    const trial = { score, bytes: bytes.length }
    this.#scored.set(key, trial)
    await memo?.put(key, trial)
    return trial
  }

  #memoKey(encoding: SharpEncoding): string {
    return `${this.#options.memoKey} ${JSON.stringify(encoding)}`
  }
}

function isTenBit(encoding: Encoding): boolean {
  return encoding.format === 'avif' && encoding.bitDepth === 10
}
