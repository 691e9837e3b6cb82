/** Whether this page was built with a service worker: the dev server and the plain variant have none. */
export function hasWorker(): boolean {
  return document.querySelector('meta[name="firstpaint-release"]') !== null
}
