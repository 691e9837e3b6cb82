import { base, setConfig } from './config.ts'
import { anyPinned, filesOf, takeOver } from './releases.ts'
import { fileKey, openStore, storeName } from './stores.ts'

/**
 * A worker that removes its predecessors and itself. Navigations go to the network from the start; tabs that are open
 * get the files of their release until they are closed.
 */
export function startKillWorker(): void {
  setConfig({ release: '', files: {}, parallel: 0 })

  addEventListener('install', () => void skipWaiting())

  addEventListener('activate', (event) => {
    event.waitUntil(
      takeOver()
        .catch(() => {})
        .then(() => clients.claim()),
    )
    void removeAtLast()
  })

  addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request
    event.waitUntil(removeAtLast())
    if (mode !== 'navigate' && method === 'GET' && url.startsWith(base))
      event.respondWith(answer(event, url.slice(base.length)))
  })

  async function answer(event: FetchEvent, path: string): Promise<Response> {
    const file = (await filesOf(event.clientId))[path]
    const stored = await (await openStore('files')).match(fileKey(path, file))
    return stored ?? fetch(event.request)
  }

  /** Once no page is open that may need what the stores hold. */
  async function removeAtLast(): Promise<void> {
    if (await anyPinned()) return
    for (const name of await caches.keys()) if (name.startsWith(storeName(''))) await caches.delete(name)
    await registration.unregister()
  }
}
