/** The parts of a browser's window that are used. */
export interface RecoverWindow {
  readonly location: {
    readonly href: string
    assign(url: string): void
    reload(): void
  }
  readonly performance: { now(): number }
  readonly Date: { now(): number }
  /** Keeps strings, and turns one into the other. */
  readonly sessionStorage: Record<string, number>
  addEventListener(type: string, listener: (event: RecoverEvent) => unknown, capture?: boolean): void
  dispatchEvent(event: unknown): boolean
  fetch(url: string, options: { cache: 'no-store' }): Promise<RecoverAnswer>
  CustomEvent: new (type: string, options: { cancelable: boolean; detail: string }) => unknown
  setTimeout(run: () => unknown): unknown
  /** Where the React kit asks for recovery when its own tries have failed. */
  firstpaint?: Recovery
}

interface RecoverAnswer {
  readonly ok: boolean
  text(): Promise<string>
}

/** Gives, or resolves to, whether the page is being left. */
interface Recovery {
  (): unknown
  /** The address the visitor is on the way to, while a router that knows still shows the old one. */
  to?: string | undefined
}

export interface RecoverEvent {
  readonly defaultPrevented: boolean
  /** Of `vite:preloadError`: what went wrong, marked when the kit has taken it on. */
  readonly payload?: { readonly firstpaint?: boolean }
  readonly target: RecoverTarget
}

interface RecoverTarget {
  readonly type?: string
  closest?(selector: 'a[href]'): { readonly href: string } | null
}

/**
 * Runs in the browser, inline in the page's head: when a script of the site cannot be loaded, it asks the server for the
 * page, and if that is of another release, loads it, at the address the visitor was on the way to. It is turned into
 * text on its own, so it may use nothing from outside, and every byte of it is in every page.
 *
 * - Nothing is loaded anew in vain: not while the server's page is the same release, once for each release in a tab's life
 *   (what still fails in it would go on failing, its own entry above all), and not twice within a minute (two servers in
 *   the middle of a deploy may take turns); where storage is denied, not in a page's first minute.
 * - Text a visitor has typed on this page is not thrown away, unless they leave it by a link.
 * - `firstpaint:stale` on `window` says so before it happens; the app may cancel it and do it its own way.
 */
export function recoverStalePage(page: RecoverWindow, known: { readonly release: string }): void {
  const name = 'firstpaint:stale'
  let from: string | undefined
  let to: string | false | null | undefined
  let typedAt: string | undefined
  /** The attempt under way; once the page is being left, that stays so. */
  let running: unknown
  const attempt = async (): Promise<unknown> => {
    const here = page.location.href
    // Nothing, as a falsy value, where the visitor would lose what they typed.
    const target = (recover.to || (to && from === here ? to : typedAt !== here && here)) as string
    let quietFor = page.performance.now()
    try {
      quietFor = page.sessionStorage[known.release] ? 0 : page.Date.now() - page.sessionStorage[name]!
    } catch {}
    // Not a number when there was no try before.
    const answer = (target && !(quietFor < 6e4) && (await page.fetch(target, { cache: 'no-store' }))) as
      | RecoverAnswer
      | undefined
    if (
      answer?.ok &&
      !(await answer.text()).includes(known.release) &&
      page.dispatchEvent(new page.CustomEvent(name, { cancelable: true, detail: target }))
    ) {
      try {
        page.sessionStorage[known.release] = page.sessionStorage[name] = page.Date.now()
      } catch {}
      if (target !== here) page.location.assign(target)
      // With a hash router that was at most a step on the same page, which loads nothing.
      if (target.split('#')[0] === here.split('#')[0]) page.location.reload()
      return 1
    }
  }
  // Offline, the page that is there is the best there is.
  const recover: Recovery = (page.firstpaint = () =>
    (running ||= attempt().then(
      (left) => (running = left),
      () => (running = 0),
    )))
  // A router that takes a click over has prevented its default by now.
  page.addEventListener('click', ({ target, defaultPrevented }) => {
    const link = defaultPrevented && target.closest?.('a[href]')
    from = page.location.href
    // To another site it is of no use and does no harm: that page cannot be read.
    to = link && link.href
  })
  page.addEventListener(
    'input',
    () => {
      typedAt = page.location.href
      to = false
    },
    true,
  )
  // By the next task the kit has marked what it tries again itself.
  page.addEventListener('vite:preloadError', ({ payload }) => page.setTimeout(() => payload?.firstpaint || recover()))
  page.addEventListener('error', ({ target }) => target.type === 'module' && recover(), true)
}
