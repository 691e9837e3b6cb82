import { type BeaconScript, findMappedFile, moduleAt, type ModuleMap } from '@firstpaint/core/vitals'

/** Why a script has no module: its release has no map, the map does not know it, or the position, or whose it is. */
export type ModuleUnknown = 'no-map' | 'other-script' | 'no-position' | 'no-module'

export interface BlamedModule {
  /** Null where it is not known; `unknown` says why. */
  readonly module: string | null
  readonly unknown: ModuleUnknown | null
  /** Name of the chunk; the address of the script where no map knows it. */
  readonly chunk: string
  /** Page views it was to blame in. */
  readonly beacons: number
  /** Of those with scripts to blame, 0–1. */
  readonly share: number
  /** Ms it took in a page view, by nearest rank. */
  readonly p75: number
}

type Place = Pick<BlamedModule, 'module' | 'unknown' | 'chunk'>

/** Adds up which modules held up interactions, one release after the other. */
export class BlameTally {
  readonly #places = new Map<string, { readonly place: Place; readonly took: number[] }>()
  #views = 0

  get views(): number {
    return this.#views
  }

  /**
   * @param views The scripts of each page view.
   * @param map Of the release they are of.
   */
  add(views: readonly (readonly BeaconScript[])[], map: ModuleMap | undefined): void {
    const known = new Map<string, Place>()
    for (const scripts of views) {
      this.#views += 1
      const took = new Map<string, number>()
      for (const script of scripts) {
        const where = `${script.char_position ?? ''} ${script.url}`
        let place = known.get(where)
        if (place === undefined) known.set(where, (place = placeOf(script, map)))
        const key = JSON.stringify(place)
        if (!this.#places.has(key)) this.#places.set(key, { place, took: [] })
        took.set(key, (took.get(key) ?? 0) + script.duration)
      }
      for (const [key, duration] of took) this.#places.get(key)!.took.push(duration)
    }
  }

  /** Most time first. */
  rows(most: number): readonly BlamedModule[] {
    return [...this.#places.values()]
      .map(({ place, took }) => ({ place, took, total: took.reduce((sum, each) => sum + each, 0) }))
      .toSorted((a, b) => b.total - a.total || (JSON.stringify(a.place) < JSON.stringify(b.place) ? -1 : 1))
      .slice(0, most)
      .map(({ place, took }) => ({
        ...place,
        beacons: took.length,
        share: took.length / this.#views,
        p75: took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.75) - 1]!,
      }))
  }
}

function placeOf({ url, char_position: position }: BeaconScript, map: ModuleMap | undefined): Place {
  if (map === undefined) return { module: null, unknown: 'no-map', chunk: url }
  const file = findMappedFile(map, url)
  if (file === undefined) return { module: null, unknown: 'other-script', chunk: url }
  const { chunk } = map.files[file]!
  if (position === undefined) return { module: null, unknown: 'no-position', chunk }
  const module = moduleAt(map, file, position)
  return { module, unknown: module === null ? 'no-module' : null, chunk }
}
