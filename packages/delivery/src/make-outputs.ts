import { createHash } from 'node:crypto'
import { readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type DeliveryManifest,
  type DeliveryPlan,
  type DeltaEncoding,
  deltaFolder,
  type FileDelta,
  type FileVariant,
  type MadeFile,
  outputsFile,
  type OwnOutputs,
  type PlannedFile,
  type ReleaseFile,
  worthServing,
} from '@firstpaint/core/delivery'
import type { CompressionCache } from './compress/compression-cache.ts'
import { type Encoded, type EncodingSource, makeDelta, makeVariant } from './compress/make-encoded.ts'
import type { DeliverProgress } from './deliver-options.ts'
import { readIfThere, writeFileIfChanged } from './files/write-file-atomic.ts'
import { inTurns } from './in-turns.ts'
import { writeOwnOutputs } from './site/own-outputs.ts'
import { endings } from './site/scan-site.ts'
import type { ReleaseStore } from './store/release-store.ts'

export interface MakeOutputsOptions {
  /** Absolute path of the site. */
  readonly site: string
  readonly plan: DeliveryPlan
  /** What lies there from an earlier delivery. */
  readonly own: OwnOutputs
  readonly cache: CompressionCache
  readonly store: ReleaseStore
  readonly deltaEncodings: readonly DeltaEncoding[]
  readonly onProgress: (progress: DeliverProgress) => void
}

export interface MadeOutputs {
  /** By path; a file that could not be brought back is missing. */
  readonly made: ReadonlyMap<string, MadeFile>
  readonly encoded: number
  readonly cached: number
  readonly written: number
  /** Deletes what the manifest does not name any more and corrects the list; how many files went. */
  readonly settle: (manifest: DeliveryManifest) => Promise<number>
}

/** Carries out a plan: brings files back, encodes, and writes what is worth being served. Pages and scripts themselves are never touched. */
export async function makeOutputs(options: MakeOutputsOptions): Promise<MadeOutputs> {
  const { site, plan, own: before, onProgress } = options
  // Listed before they are there: a run that is killed leaves nothing that looks like the site's own.
  const expected = plan.files.flatMap((file) => outputsOf(file, options.deltaEncodings).map(({ path }) => path))
  const keptNow = Object.fromEntries(
    plan.files.flatMap(({ path, sha256, from }) => (from === undefined ? [] : [[path, sha256]])),
  )
  const names = new Set(plan.files.map(({ path }) => path))
  const made = [...new Set([...before.made, ...expected])].filter((path) => !names.has(path))
  await writeOwnOutputs(site, { kept: { ...before.kept, ...keptNow }, made })

  const files = new Map<string, MadeFile>()
  const counts = { encoded: 0, cached: 0, written: 0 }
  const dictionaries = new Map<string, Promise<Buffer | undefined>>()
  const own = new Map(plan.record.files.map(({ path, sha256 }) => [sha256, path]))
  const maker: Maker = {
    ...options,
    counts,
    names,
    dictionary: (file) => {
      const here = own.get(file.sha256)
      const read = (): Promise<Buffer | undefined> =>
        here === undefined ? options.store.file(file) : readFile(join(site, here))
      const found = dictionaries.get(file.sha256) ?? read()
      dictionaries.set(file.sha256, found)
      return found
    },
  }
  let done = 0
  // The large ones first, so that none of them is left for the end.
  const order = plan.files.toSorted((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1))
  await inTurns(order, async (file) => {
    const outcome = await makeFile(file, maker)
    if (outcome) files.set(file.path, outcome)
    onProgress({ done: ++done, total: order.length, path: file.path })
  })
  return {
    made: files,
    ...counts,
    settle: (manifest) => settle({ site, manifest, before: { ...before.kept, ...keptNow }, made }),
  }
}

interface Maker extends MakeOutputsOptions {
  readonly counts: { encoded: number; cached: number; written: number }
  readonly names: ReadonlySet<string>
  readonly dictionary: (file: ReleaseFile) => Promise<Buffer | undefined>
}

interface Output {
  readonly path: string
  readonly make: (source: EncodingSource, maker: Maker) => Promise<Encoded | undefined>
  readonly variant?: FileVariant['encoding']
  readonly delta?: Pick<FileDelta, 'encoding' | 'dictionary'>
}

/** All that may be made of a file, with where it goes. */
function outputsOf(
  { path, encodings, dictionaries }: PlannedFile,
  deltaEncodings: readonly DeltaEncoding[],
): readonly Output[] {
  const variants = encodings.map((planned): Output => ({
    path: `${path}${endings[planned.encoding]}`,
    variant: planned.encoding,
    make: (source, { cache }) => makeVariant(source, planned, cache),
  }))
  const deltas = dictionaries.flatMap((file) =>
    deltaEncodings.map((encoding): Output => ({
      path: `${deltaFolder}/${file.sha256.slice(0, 16)}/${path}.${encoding}`,
      delta: { encoding, dictionary: file.sha256 },
      make: async (source, { cache, dictionary }) => {
        const bytes = await dictionary(file)
        return bytes && makeDelta(source, { encoding, dictionary: { sha256: file.sha256, bytes } }, cache)
      },
    })),
  )
  return [...variants, ...deltas]
}

async function makeFile(file: PlannedFile, maker: Maker): Promise<MadeFile | undefined> {
  const { site, names, counts } = maker
  const bytes = file.from === undefined ? await readWhole(site, file) : await bringBack(file, maker)
  if (!bytes) return undefined
  const source: EncodingSource = { path: file.path, sha256: file.sha256, bytes }
  const variants: FileVariant[] = []
  const deltas: FileDelta[] = []
  const contents = new Map<string, Buffer>()
  for (const { path, make, variant, delta } of outputsOf(file, maker.deltaEncodings)) {
    // The site has a file of this name, which is something else.
    if (names.has(path)) continue
    const encoded = await make(source, maker)
    if (!encoded) continue
    counts[encoded.cached ? 'cached' : 'encoded']++
    contents.set(path, encoded.bytes)
    if (variant) variants.push({ encoding: variant, path, bytes: encoded.bytes.length })
    if (delta) deltas.push({ ...delta, path, bytes: encoded.bytes.length })
  }
  const worth = worthServing(file.bytes, { variants, deltas })
  for (const { path } of [...worth.variants, ...worth.deltas]) {
    if (await writeFileIfChanged(join(site, path), contents.get(path)!)) counts.written++
  }
  return worth
}

/** Only what is encoded is read. */
async function readWhole(site: string, { path, encodings, dictionaries }: PlannedFile): Promise<Buffer> {
  return encodings.length + dictionaries.length > 0 ? readFile(join(site, path)) : Buffer.alloc(0)
}

async function bringBack({ path, sha256 }: PlannedFile, { site, store, counts }: Maker): Promise<Buffer | undefined> {
  const there = await readIfThere(join(site, path))
  if (there && createHash('sha256').update(there).digest('hex') === sha256) return there
  const bytes = await store.file({ path, sha256 })
  if (bytes && (await writeFileIfChanged(join(site, path), bytes))) counts.written++
  return bytes
}

interface Settling {
  readonly site: string
  readonly manifest: DeliveryManifest
  /** SHA-256 by path. */
  readonly before: Readonly<Record<string, string>>
  readonly made: readonly string[]
}

async function settle({ site, manifest, before, made }: Settling): Promise<number> {
  const served = new Set(manifest.files.map(({ path }) => path))
  const needed = new Set(
    manifest.files.flatMap(({ variants, deltas }) => [...variants, ...deltas].map(({ path }) => path)),
  )
  const stale = [
    ...made.filter((path) => !needed.has(path) && !served.has(path)),
    ...Object.keys(before).filter((path) => !served.has(path) && !needed.has(path)),
  ].filter((path) => path !== outputsFile)
  let removed = 0
  for (const path of stale) {
    if ((await readIfThere(join(site, path))) === undefined) continue
    await rm(join(site, path), { force: true })
    await removeEmpty(site, dirname(path))
    removed++
  }
  const kept = Object.fromEntries(
    manifest.files.flatMap(({ path, sha256, from }) => (from === undefined ? [] : [[path, sha256]])),
  )
  await writeOwnOutputs(site, { kept, made: [...needed] })
  return removed
}

/** Up to the site itself; a folder that holds something stays. */
async function removeEmpty(site: string, folder: string): Promise<void> {
  for (let at = folder; at !== '.' && at !== '/'; at = dirname(at)) {
    try {
      await rmdir(join(site, at))
    } catch {
      return
    }
  }
}
