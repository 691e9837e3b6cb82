import { isChunkError } from './is-chunk-error.ts'
import { stylesMissing } from './styles-missing.ts'

export interface ChunkOptions {
  /** Waits before each new try of the same URL, in milliseconds. Default `[200, 800, 2000]`: three more tries. */
  readonly delays?: readonly number[]
}

/** What the recovery script that `firstpaint()` puts into pages offers; absent without it. */
interface RecoveringWindow {
  firstpaint?(): Promise<boolean>
}

/** The recovery script leaves errors with this mark to the kit, which tries again before it gives a page up. */
type Marked = Error & { firstpaint?: true }

/** Only when something broke; where it cannot be had either, that is one more failure. */
const rescue = (): Promise<typeof import('./rescue.ts')> => import('./rescue.ts')

const wait = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Loads a module through a network that may fail: the same URL again after each wait; from the second failure on the
 * page's recovery script is asked whether there is a newer release. The kit loads no page anew itself, so there is one
 * mechanism, with one guard. An error of the module itself is passed on at once.
 *
 * @param importer The bare `import()`, because what it gives may come from another address in engines that remember
 * failures; pick an export with `select` of `lazyComponent`.
 */
export async function loadChunk<Module>(
  importer: () => Promise<Module>,
  { delays = [200, 800, 2000] }: ChunkOptions = {},
): Promise<Module> {
  for (let tries = 0; ; tries++) {
    try {
      const module = await importer()
      if (stylesMissing()[0]) await (await rescue()).mendStyles(stylesMissing)
      return module
    } catch (error) {
      if (!isChunkError(error)) throw error
      ;(error as Marked).firstpaint = true
      const isLeaving = tries && (await (globalThis as RecoveringWindow).firstpaint?.())
      const pause = delays[tries]
      // Until the page is gone; should something keep it, the error is shown after all.
      if (isLeaving) await wait(1e4)
      if (isLeaving || pause === undefined) {
        return rescue().then(
          ({ lastResort }) => lastResort({ importer, failure: error, stylesMissing }),
          () => {
            throw error
          },
        )
      }
      await wait(pause)
    }
  }
}
