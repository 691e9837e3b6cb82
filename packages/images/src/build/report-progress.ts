import type { ImageProgress } from './image-progress.ts'

/** Where progress is shown: `process.stderr`, or what looks like it. */
export interface ProgressStream {
  readonly isTTY?: boolean
  /** Characters of a line. */
  readonly columns?: number
  write(text: string): unknown
}

export interface ReportProgressOptions {
  readonly stream: ProgressStream
  /** Milliseconds, of any origin. Default: `performance.now`. */
  readonly now?: () => number
  /** Milliseconds between two lines. Default: 100 on a terminal, 15,000 elsewhere, where every line stays. */
  readonly interval?: number
}

export interface ProgressReporter {
  readonly update: (progress: ImageProgress) => void
  /** One last line: what was done, and in which time. Nothing where nothing was encoded and nothing failed. */
  finish(): void
}

/** Back to the start of the line, and clears it. */
const CLEAR = '\r\u001B[2K'

/**
 * Shows progress: one line that is written over on a terminal, a line now and then elsewhere, as in CI. The time left
 * is that of the megapixels left at the pace so far. Nothing is shown as long as everything comes from the store.
 */
export function reportProgress({
  stream,
  now = () => performance.now(),
  ...options
}: ReportProgressOptions): ProgressReporter {
  const isTerminal = stream.isTTY === true
  const interval = options.interval ?? (isTerminal ? 100 : 15_000)
  let last: ImageProgress | undefined
  /** When the first image turned out to need encoding. */
  let began: number | undefined
  let shown = -Infinity
  return {
    update(progress) {
      last = progress
      if (progress.megapixels.total === 0) return
      began ??= now()
      if (shown === -Infinity && !isTerminal) shown = began
      if (now() - shown < interval) return
      shown = now()
      const line = describe(progress, now() - began)
      stream.write(isTerminal ? CLEAR + line.slice(0, (stream.columns ?? 80) - 1) : `${line}\n`)
    },
    finish() {
      if (isTerminal && shown !== -Infinity) stream.write(CLEAR)
      if (last === undefined || (last.encoded === 0 && last.failed === 0)) return
      const { total, cached, encoded, failed, megapixels } = last
      const parts = [
        `${encoded} encoded (${megapixels.done.toFixed(1)} MP in ${duration(now() - (began ?? now()))})`,
        ...(cached > 0 ? [`${cached} from the store`] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
      ]
      stream.write(`images: ${total}: ${parts.join(', ')}\n`)
    },
  }
}

function describe({ done, total, failed, megapixels }: ImageProgress, elapsed: number): string {
  const left = megapixels.total - megapixels.done
  const isKnown = megapixels.done > 0
  return [
    `images: ${done} of ${total}`,
    `${megapixels.done.toFixed(1)} of ${megapixels.total.toFixed(1)} MP`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(isKnown ? [`${duration((elapsed / megapixels.done) * left)} left`] : []),
  ].join(' · ')
}

/** `8 s`, `3 min 20 s`, `2 h 5 min`. */
function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
