import { config } from './config.ts'
import { fetchSound, isPage } from './fetch-sound.ts'
import { filesOf } from './releases.ts'
import { fileKey, openStore, shelf } from './stores.ts'

/** Answers a request for a file of this release or an earlier one: from the store, else from the network. */
export async function answerFile(event: FetchEvent, path: string): Promise<Response> {
  let file = config.files[path]
  // A name of its own belongs to one content, whichever release asks.
  if (!file || file[2]) file = (await filesOf(event.clientId))[path]
  const store = await openStore('files')
  const key = fileKey(path, file)
  const stored = await store.match(key)
  if (stored) return stored
  const answer = await (file ? fetchSound(path, file) : fetch(event.request))
  // Without room it is answered all the same.
  if (file) event.waitUntil(answer ? store.put(key, answer.clone()) : withdraw())
  // What a single-page host answers for files it no longer has is an error to who wanted a script.
  return !answer || isPage(answer) ? Response.error() : answer
}

/**
 * The server no longer has a file of this release, and the store never had it. The pages of the release stay for when
 * there is no network; otherwise the next navigation goes to the server, which has a newer release.
 */
async function withdraw(): Promise<void> {
  const pages = await openStore(shelf(config.release))
  for (const page of await pages.keys()) {
    await pages.put(`${page.url}?old`, (await pages.match(page))!)
    await pages.delete(page)
  }
  // In either mode: nobody is asked whether to leave a release that is no longer whole.
  const updated = await registration.update()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  ;(updated.installing ?? updated.waiting)?.postMessage({ firstpaint: 'ready' })
}
