/** What a page has seen of itself. */
export interface Seen {
  readonly shifts: readonly { readonly value: number; readonly nodes: readonly string[] }[]
  readonly observers: number
  /** Ids of elements that were touched while they waited. */
  readonly touched: readonly string[]
}

/** Runs in the page before anything else; `window.seen` is a {@link Seen}. */
export function plantInstruments(): void {
  const seen = { shifts: [] as unknown[], observers: 0, touched: [] as string[] }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Element | null }[] }[]) {
      seen.shifts.push({ value: entry.value, nodes: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 100)) })
    }
  }).observe({ type: 'layout-shift', buffered: true })
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(...args: ConstructorParameters<typeof IntersectionObserver>) {
      super(...args)
      seen.observers++
    }
  }
}
