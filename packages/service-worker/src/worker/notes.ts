import type { FetchTime, WorkerFiles } from './worker-config.ts'
import { openStore, storeName } from './stores.ts'
import './worker-scope.ts'

/** What the worker has to remember, since a browser stops it at any time. */
export interface Notes {
  /** Newest first: by installation, for clocks can be wrong. */
  releases: ReleaseNote[]
  /** Releases that open pages may need, by client: the one the page started with first. */
  readonly pins: Record<string, readonly string[]>
  /** How much of what can wait the last page at rest wanted: the next release is to bring as much. */
  until?: FetchTime | undefined
  /** The release that serves new pages. */
  active?: string
}

export interface ReleaseNote {
  readonly release: string
  readonly files: WorkerFiles
  /** Whether everything its pages need was stored. */
  complete: boolean | undefined
}

const KEY = '/'

export async function readNotes(): Promise<Notes> {
  return (await (await openStore('notes')).match(KEY))?.json() ?? { releases: [], pins: {} }
}

/**
 * Changes the notes while nobody else does, in this worker or the next.
 *
 * @param change is told which pages are open
 */
export async function changeNotes(change: (notes: Notes, open: readonly string[]) => void): Promise<void> {
  // Pages, and workers that may outlive them.
  const open = (await clients.matchAll({ includeUncontrolled: true, type: 'all' })).map((page) => page.id)
  await navigator.locks.request(storeName('notes'), async () => {
    const notes = await readNotes()
    change(notes, open)
    await (await openStore('notes')).put(KEY, new Response(JSON.stringify(notes)))
  })
}
