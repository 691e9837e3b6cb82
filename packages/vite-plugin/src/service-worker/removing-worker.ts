/**
 * A worker that takes the place of an earlier one at once, removes its stores and itself, and has the pages that one still
 * showed loaded anew: for development only, where a page of an old build hides the work that is done.
 */
export const removingWorker: string = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('firstpaint ' + registration.scope)) await caches.delete(name)
    }
    const pages = await clients.matchAll({ type: 'window' })
    await registration.unregister()
    for (const page of pages) page.navigate(page.url)
  })())
})
`
