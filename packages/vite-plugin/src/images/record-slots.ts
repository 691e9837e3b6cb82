/// <reference lib="dom" />

/** Where a page of the dev server showed an image: the key of its address, CSS pixels, device pixels per one, the window's. */
export type SeenSlot = readonly [key: string, cssWidth: number, dpr: number, viewport: number]

export interface RecordSlotsInput {
  /** Hands over what was seen. */
  readonly send: (seen: readonly SeenSlot[]) => void
  /** Shows or hides the overlay. */
  readonly toggleOverlay: (drawnWidth: (image: HTMLImageElement) => number) => unknown
}

/**
 * Runs in pages of the dev server: tells where images of ours are shown, each place once per page load, and opens the
 * overlay on Alt+Shift+I. It is turned into text on its own, so it may use nothing from outside.
 *
 * Nothing is measured while something moves: only when no image has loaded or changed its size for half a second and the
 * browser is idle, or when the page is left.
 */
export function recordSlots({ send, toggleOverlay }: RecordSlotsInput): void {
  const told = new Set<string>()
  let timer: number | undefined

  /** Width the whole picture is drawn at, in CSS pixels; of one that is cut off, more than what is seen of it. */
  const drawnWidth = (image: HTMLImageElement): number => {
    const style = getComputedStyle(image)
    const inner = (side: number, ...paddings: string[]): number =>
      paddings.reduce((left, padding) => left - (Number.parseFloat(padding) || 0), side)
    const width = inner(image.clientWidth, style.paddingLeft, style.paddingRight)
    const height = inner(image.clientHeight, style.paddingTop, style.paddingBottom)
    if (image.naturalHeight === 0 || width <= 0 || height <= 0) return Math.max(0, width)
    const byHeight = (height * image.naturalWidth) / image.naturalHeight
    if (style.objectFit === 'cover') return Math.max(width, byHeight)
    return style.objectFit === 'contain' || style.objectFit === 'scale-down' ? Math.min(width, byHeight) : width
  }

  const tell = (): void => {
    clearTimeout(timer)
    const seen: SeenSlot[] = []
    for (const image of document.images) {
      const key = /\/@firstpaint\/image\/([\da-f]{20})\//.exec(image.currentSrc)?.[1]
      const cssWidth = key === undefined ? 0 : Math.round(drawnWidth(image))
      const slot: SeenSlot = [key!, cssWidth, +devicePixelRatio.toFixed(3), innerWidth]
      // Before it is there, its shape is not known.
      if (cssWidth < 1 || image.naturalWidth === 0 || told.has(slot.join())) continue
      told.add(slot.join())
      seen.push(slot)
    }
    if (seen.length > 0) send(seen)
  }
  const later = (): void => {
    clearTimeout(timer)
    // Safari has no idle callbacks.
    timer = window.setTimeout(() => (window.requestIdleCallback ?? setTimeout)(tell), 500)
  }
  const sizes = new ResizeObserver(later)
  const watch = (target: EventTarget | null): void => {
    if (target instanceof HTMLImageElement) sizes.observe(target)
  }

  for (const image of document.images) watch(image)
  // Load events do not bubble, but are caught on their way down: whoever adds an image, and when.
  document.addEventListener('load', ({ target }) => (watch(target), later()), true)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && tell())
  addEventListener('resize', later)
  addEventListener('keydown', (event) => {
    const { target } = event
    const types = target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'))
    // By place, for with Alt the key gives another letter on a Mac.
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== 'KeyI' || types) return
    event.preventDefault()
    toggleOverlay(drawnWidth)
  })
  later()
}
