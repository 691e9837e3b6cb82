/** The parts of a browser's window that are used. */
export interface RecoverWindow {
  readonly location: {
    readonly href: string
    readonly origin: string
    assign(url: string): void
    reload(): void
  }
  readonly performance: { now(): number }
  readonly Date: { now(): number }
  /** Keeps strings, and turns one into the other. */
  readonly sessionStorage: Record<string, number>
  addEventListener(type: string, listener: (event: RecoverEvent) => unknown, capture?: boolean): void
  dispatchEvent(event: unknown): boolean
  fetch(url: string, options: { cache: 'no-store' }): Promise<{ readonly ok: boolean; text(): Promise<string> }>
  CustomEvent: new (type: string, options: { cancelable: boolean; detail: string }) => unknown
}

export interface RecoverEvent {
  readonly defaultPrevented: boolean
  readonly target: RecoverTarget | null
}

interface RecoverTarget {
  readonly type?: string
  closest?(selector: 'a[href]'): { readonly href: string; readonly origin: string } | null
}

/**
 * Runs in the browser, inline in the page's head: when a script of the site cannot be loaded, it asks the server for the
 * page, and if that is of another release, loads it, at the address the visitor was on the way to. It is turned into
 * text on its own, so it may use nothing from outside, and every byte of it is in every page.
 *
 * - Nothing is loaded anew in vain: not while the server's page is the same release, and not twice within a minute (two
 *   servers in the middle of a deploy may take turns); where storage is denied, not in a page's first minute.
 * - Text a visitor has typed on this page is not thrown away, unless they leave it by a link.
 * - `firstpaint:stale` on `window` says so before it happens; the app may cancel it and do it its own way.
 */
export function recoverStalePage(page: RecoverWindow, release: string): void {
  const { location, addEventListener: on } = page
  const name = 'firstpaint:stale'
  let from: string | undefined
  let to: string | undefined
  let typedAt: string | undefined
  let busy = false
  const recover = async (): Promise<void> => {
    const here = location.href
    const target = to && from === here ? to : typedAt !== here && here
    if (busy || !target) return
    busy = true
    try {
      let quietFor = page.performance.now()
      try {
        quietFor = page.Date.now() - page.sessionStorage[name]!
      } catch {}
      // Not a number when there was no try before.
      const answer = !(quietFor < 6e4) && (await page.fetch(target, { cache: 'no-store' }))
      if (
        answer &&
        answer.ok &&
        !(await answer.text()).includes(release) &&
        page.dispatchEvent(new page.CustomEvent(name, { cancelable: true, detail: target }))
      ) {
        try {
          page.sessionStorage[name] = page.Date.now()
        } catch {}
        location.assign(target)
        // With a hash router that was a step on the same page, which loads nothing.
        if (target.split('#')[0] === here.split('#')[0]) location.reload()
      }
    } catch {
      // Offline: the page that is there is the best there is.
    }
    busy = false
  }
  // A router that takes a click over has prevented its default by now.
  on('click', ({ target, defaultPrevented }) => {
    const link = defaultPrevented && target?.closest?.('a[href]')
    from = location.href
    to = link && link.origin === location.origin ? link.href : ''
  })
  on(
    'input',
    () => {
      typedAt = location.href
      to = ''
    },
    true,
  )
  on('vite:preloadError', recover)
  on('error', ({ target }) => target?.type === 'module' && recover(), true)
}
