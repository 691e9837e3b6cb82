import { createHash } from 'node:crypto'
import { readFileSync, statSync, type Stats } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { sealValue, unsealValue } from '../store/seal-value.ts'
import { writeFileAtomic } from '../store/write-file-atomic.ts'

/** A source as it is now. */
export interface HashedSource {
  /** SHA-256, hex. */
  readonly hash: string
  /** Only where the file had to be read. */
  readonly bytes?: Uint8Array
}

/** Content hashes of source files, known without reading them as long as they have not changed. */
export interface SourceIndex {
  /** @throws what the file system throws for a file that cannot be read. */
  hash(path: string): HashedSource
  /** Reads the file whether it has changed or not. @throws as {@link SourceIndex.hash}. */
  read(path: string): Required<HashedSource>
  /** Writes what was learnt; does nothing where nothing was, or where the folder cannot be written to. */
  save(): void
}

export interface SourceIndexOptions {
  /** The manifest, one per project. Without one, what is learnt is forgotten with the process. */
  readonly file?: string
  /** Paths in it are relative to this, so that a project may move. */
  readonly root: string
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
}

/** Size, mtime, ctime, inode, hash. */
type Entry = readonly [size: number, mtimeMs: number, ctimeMs: number, inode: number, hash: string]

const NAME = 'source-index-1'

/**
 * A file changed this short before it was hashed may change again within the same tick of its timestamps, of which FAT
 * has the longest: 2 s. Such a hash holds for now and is not remembered, as git does it.
 *
 * @see https://git-scm.com/docs/racy-git
 */
const RACY = 2000

/**
 * Opens the manifest. One that is missing, damaged or of another version is begun anew: it costs reading the sources
 * once. A file is taken as unchanged when size, mtime, ctime and inode are; ctime gives away what was replaced with its
 * old mtime restored, as `rsync --times` and `cp --preserve` do.
 */
export function openSourceIndex({ file, root, now = Date.now }: SourceIndexOptions): SourceIndex {
  const entries = readManifest(file)
  const learnt = new Map<string, Entry>()
  const read = (path: string): Required<HashedSource> => {
    // Stats from before the read: what changes meanwhile shows next time.
    const stats = statSync(path)
    const bytes = readFileSync(path)
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (stats.size === bytes.byteLength && now() - Math.max(stats.mtimeMs, stats.ctimeMs) > RACY) {
      const entry: Entry = [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, hash]
      const name = nameOf(root, path)
      entries.set(name, entry)
      learnt.set(name, entry)
    }
    return { hash, bytes }
  }
  return {
    hash(path) {
      const known = entries.get(nameOf(root, path))
      return known !== undefined && isUnchanged(known, statSync(path)) ? { hash: known[4] } : read(path)
    },
    read,
    save() {
      if (file === undefined || learnt.size === 0) return
      // Another process may have saved since: its files are kept, gone ones are not.
      const merged = [...new Map([...readManifest(file), ...entries, ...learnt])]
        .filter(([name]) => statSync(resolve(root, name), { throwIfNoEntry: false }) !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
      try {
        writeFileAtomic(file, sealValue(NAME, Buffer.from(JSON.stringify(merged))))
        learnt.clear()
      } catch {
        // Without a manifest the next build reads the sources; the store has warned of what is read-only.
      }
    },
  }
}

function isUnchanged([size, mtimeMs, ctimeMs, inode]: Entry, stats: Stats): boolean {
  return size === stats.size && mtimeMs === stats.mtimeMs && ctimeMs === stats.ctimeMs && inode === stats.ino
}

function nameOf(root: string, path: string): string {
  const name = relative(root, path)
  return isAbsolute(name) ? name : name.replaceAll(sep, '/')
}

function readManifest(file: string | undefined): Map<string, Entry> {
  if (file === undefined) return new Map()
  try {
    const value = unsealValue(NAME, readFileSync(file))
    return new Map(value && (JSON.parse(Buffer.from(value).toString()) as [string, Entry][]))
  } catch {
    return new Map()
  }
}
