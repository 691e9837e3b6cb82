/** Answers "may the page be loaded anew at this address?"; false keeps it. */
export type ReloadVeto = (target: string) => boolean

/**
 * Asked before recovery loads a new release over the page; one `false` is enough to keep it. The visitor then sees a
 * `ChunkBoundary` and decides. Not asked when visitors reload themselves.
 *
 * @returns Stops asking.
 */
export function beforeReload(veto: ReloadVeto): () => void {
  const ask = (event: Event): void => {
    if (!veto((event as CustomEvent<string>).detail)) event.preventDefault()
  }
  // The event of the recovery script.
  addEventListener('firstpaint:stale', ask)
  return () => removeEventListener('firstpaint:stale', ask)
}
