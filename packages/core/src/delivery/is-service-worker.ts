/**
 * Names by which the usual tools write a service worker, and the manifest that Angular's reads. One that is called
 * otherwise is treated as any other file.
 */
const names = /(?:^|\/)(?:sw|service-?worker|firebase-messaging-sw|ngsw-worker|ngsw)\.(?:m?js|json)$/i

/** Whether a file of a site is a service worker: asked for by its own name, never hashed, the last to be replaced in a deploy. */
export function isServiceWorker(path: string): boolean {
  return names.test(path)
}
