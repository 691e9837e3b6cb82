import type { FetchTime, WorkerFiles } from './worker-config.ts'
import { config } from './config.ts'
import { changeNotes, readNotes } from './notes.ts'
import { fileKey, openStore, shelf, storeName } from './stores.ts'

/**
 * Notes what there is of this release, as the newest: also when it is an old one that came back. One that is on its way
 * is noted, too, so that nothing of it is swept away.
 */
export function noteRelease(complete?: boolean, until?: FetchTime): Promise<void> {
  return changeNotes((notes) => {
    notes.until = until || notes.until
    // What was complete stays so.
    const others = notes.releases.filter((note) => note.release !== config.release || void (complete ||= note.complete))
    notes.releases = [{ release: config.release, files: config.files, complete }, ...others]
  })
}

/** The files of the release a page started with; those of this one where nothing is known. */
export async function filesOf(client: string): Promise<WorkerFiles> {
  const notes = await readNotes()
  return notes.releases.find((note) => note.release === notes.pins[client]?.[0])?.files ?? config.files
}

/** Remembers which release a page started with. */
export function pin(client: string, release: string): Promise<void> {
  return changeNotes((notes) => {
    notes.pins[client] = [release]
  })
}

/**
 * Called when this release takes over. A page nobody has noted was loaded without the worker: from the release that
 * was active until now, or from the network, which already had this one.
 */
export function takeOver(): Promise<void> {
  return changeNotes((notes, open) => {
    for (const id of open) notes.pins[id] ??= [notes.active ?? config.release, config.release]
    notes.active = config.release
  })
}

/** Removes what no open page needs; the newest two complete releases stay, the active one, and this worker's own. */
export async function sweep(): Promise<void> {
  const keys: string[] = []
  await changeNotes((notes, open) => {
    for (const id in notes.pins) if (!open.includes(id)) delete notes.pins[id]
    const needed = [config.release, notes.active, ...Object.values(notes.pins).flat()]
    let spare = 2
    notes.releases = notes.releases.filter((note) => {
      if ((note.complete && spare-- > 0) || needed.includes(note.release)) {
        for (const path in note.files) keys.push(fileKey(path, note.files[path]))
        return true
      }
      return void caches.delete(storeName(shelf(note.release)))
    })
  })
  const store = await openStore('files')
  for (const file of await store.keys()) if (!keys.includes(file.url)) await store.delete(file)
}

/** Whether an open page needs something that is stored. */
export async function anyPinned(): Promise<boolean> {
  const { pins } = await readNotes()
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'all' })
  return open.some(({ id }) => pins[id])
}
