import { accessSync, constants, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Pool } from 'pg'
import type { MetricsLog } from '../metrics-log.ts'
import { ModuleMapInvalid, ModuleMapsUnreadable } from './module-map-errors.ts'
import { mostModuleMapBytes } from './most-module-map-bytes.ts'
import { parseModuleMap } from './parse-module-map.ts'
import { moduleMapBounds, storeModuleMap } from './stored-module-maps.ts'

interface FoundFile {
  readonly file: string
  /** Ms since 1970. */
  readonly changed: number
  readonly bytes: number
}

/** A folder into which deploys copy the module map of each build: what comes is taken into the store, also while it runs. */
export class ModuleMapFolder {
  readonly #dir: string
  readonly #taken = new Map<string, number>()

  /** @throws FP_METRICS_MODULE_MAPS */
  constructor(dir: string) {
    this.#dir = dir
    try {
      accessSync(dir, constants.R_OK)
      if (!statSync(dir).isDirectory()) throw new Error('it is not a folder')
    } catch (error) {
      throw ModuleMapsUnreadable.because(error, dir, (error as Error).message)
    }
  }

  /**
   * Takes what has come or changed since the last time. A file that is no map is told of once and left alone: the others
   * are as good as before. Throws what the store throws; the next time goes on.
   */
  async takeIn(pool: Pool, log: MetricsLog): Promise<void> {
    let found: readonly FoundFile[]
    try {
      found = await this.#list()
    } catch (error) {
      // A folder that is put in place anew is gone for a moment.
      log.warn({ err: error, dir: this.#dir }, 'The folder of module maps cannot be read now.')
      return
    }
    for (const each of found) {
      if (this.#taken.get(each.file) === each.changed) continue
      const map = await this.#read(each).catch((error: unknown) => {
        log.warn({ err: error, file: each.file }, 'A file in the folder of module maps is left out.')
        return undefined
      })
      if (map) await storeModuleMap(pool, { app: '', map, at: each.changed })
      this.#taken.set(each.file, each.changed)
    }
  }

  /** The newest, oldest first, so that of two maps of one release the newer one stays. */
  async #list(): Promise<readonly FoundFile[]> {
    const names = (await readdir(this.#dir)).filter((name) => name.endsWith('.json'))
    const found = await Promise.all(
      names.map(async (name): Promise<FoundFile | undefined> => {
        const file = join(this.#dir, name)
        const info = await stat(file).catch(() => undefined)
        return info?.isFile() ? { file, changed: info.mtimeMs, bytes: info.size } : undefined
      }),
    )
    return found
      .filter((each) => each !== undefined)
      .toSorted((a, b) => a.changed - b.changed || (a.file < b.file ? -1 : 1))
      .slice(-moduleMapBounds.maps)
  }

  async #read({ file, bytes }: FoundFile): Promise<ReturnType<typeof parseModuleMap>> {
    if (bytes > mostModuleMapBytes) throw ModuleMapInvalid(file, `it has more than ${mostModuleMapBytes} bytes`)
    const text = await readFile(file, 'utf8')
    let json: { readonly release?: unknown } | null
    try {
      json = JSON.parse(text)
    } catch (error) {
      throw ModuleMapInvalid.because(error, file, 'it is not JSON')
    }
    const name = basename(file, '.json')
    // A build that put no name into its pages leaves it to the file's; that of the build itself names nothing.
    const named = json?.release === null && name !== 'module-map' ? name : undefined
    return parseModuleMap(json, file, named)
  }
}
