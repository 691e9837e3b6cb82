/// <reference lib="dom" />

/** Shows the overlay, or hides it. */
export type ToggleOverlay = (drawnWidth: (image: HTMLImageElement) => number) => void

/**
 * Runs in pages of the dev server: outlines every image and tells how the file the browser chose compares with the device
 * pixels it is shown on. It is turned into text on its own, so it may use nothing from outside. Pointers go through it,
 * nothing moves, and Escape closes it.
 */
export function imageOverlay(): ToggleOverlay {
  /** A step of automatic widths is at most that much wider: it holds twice the bytes. */
  const tooLarge = 1.51
  /** Below, a twentieth of the pixels across is made up. */
  const tooSmall = 0.95
  const style = `
    :host { --back: #fff; --text: #16181d; --fits: #0a7a3d; --large: #b04a00; --small: #b3004b }
    @media (prefers-color-scheme: dark) {
      :host { --back: #16181d; --text: #fff; --fits: #4fd08a; --large: #ffa35c; --small: #ff7fb0 }
    }
    .box, .label, output { position: absolute; box-sizing: border-box; font: 600 12px/1.4 system-ui, sans-serif }
    .box { border: 3px solid var(--verdict); outline: 1px solid var(--back); outline-offset: -4px }
    .label, output { background: var(--back); color: var(--text); padding: 2px 6px; border-radius: 0 0 4px 0 }
    .label { border: 1px solid var(--verdict) }
    .label b { color: var(--verdict) }
    .fits { --verdict: var(--fits) } .large { --verdict: var(--large) } .small { --verdict: var(--small) }
    .unknown { --verdict: var(--text) }
    output { right: 8px; bottom: 8px; padding: 8px 12px; border: 1px solid; border-radius: 6px; max-width: calc(100% - 40px) }`
  const kinds = { fits: 'fit', large: 'too large', small: 'too small', unknown: 'not loaded or drawn as vectors' }
  type Kind = keyof typeof kinds

  /** Pixels across of files whose address does not tell. */
  const widths = new Map<string, number>()
  let close: (() => void) | undefined

  const open: ToggleOverlay = (drawnWidth) => {
    const host = document.createElement('firstpaint-images')
    // As a popover it lies above dialogs, too.
    host.popover = 'manual'
    host.style.cssText =
      'all:initial;position:fixed;inset:0;width:auto;height:auto;overflow:hidden;pointer-events:none;z-index:2147483647'
    const root = host.attachShadow({ mode: 'open' })
    const sheet = document.createElement('style')
    sheet.textContent = style
    const boxes = document.createElement('div')
    boxes.setAttribute('aria-hidden', 'true')
    // An <output> is a live region: what it says is read out when it changes.
    const summary = document.createElement('output')
    root.append(sheet, boxes, summary)
    document.documentElement.append(host)
    host.showPopover?.()

    /** Undefined while it is not known. */
    const fileWidth = (source: string): number | undefined => {
      if (source === '' || /\.svg(?:[?#]|$)|^data:image\/svg/i.test(source)) return undefined
      const told = /\/@firstpaint\/image\/[\da-f]{20}\/(\d+)\.\w+$/.exec(source)
      if (told) return Number(told[1])
      const known = widths.get(source)
      if (known !== undefined) return known || undefined
      // Of an image with candidates its own natural width is in CSS pixels; the file alone tells its pixels.
      widths.set(source, 0)
      const file = new Image()
      file.addEventListener('load', () => (widths.set(source, file.naturalWidth), later()))
      file.src = source
      return undefined
    }

    const judge = (image: HTMLImageElement): { readonly kind: Kind; readonly ratio: number; readonly text: string } => {
      const css = Math.round(drawnWidth(image))
      const dpr = +devicePixelRatio.toFixed(2)
      const needed = Math.ceil(drawnWidth(image) * devicePixelRatio - 0.01)
      const width = fileWidth(image.currentSrc)
      const ratio = width === undefined ? 1 : width / needed
      const kind = width === undefined ? 'unknown' : ratio > tooLarge ? 'large' : ratio < tooSmall ? 'small' : 'fits'
      const entry = performance.getEntriesByName(image.currentSrc).at(-1) as PerformanceResourceTiming | undefined
      const bytes = entry?.encodedBodySize ? `, ${(entry.encodedBodySize / 1000).toFixed(1)} kB` : ''
      const file = width === undefined ? '' : `file ${width} px${bytes}: `
      return { kind, ratio, text: `${css} × ${dpr} = ${needed} px, ${file}` }
    }

    const times = (ratio: number): string => ` ×${ratio.toFixed(ratio < 1 ? 2 : 1)}`
    const draw = (): void => {
      const counts: Record<Kind, number> = { fits: 0, large: 0, small: 0, unknown: 0 }
      let worst = 1
      const drawn = [...document.images].flatMap((image) => {
        const { left, top, width, height, right, bottom } = image.getBoundingClientRect()
        if (width < 1 || height < 1 || drawnWidth(image) < 1) return []
        const { kind, ratio, text } = judge(image)
        counts[kind]++
        worst = Math.max(worst, ratio)
        if (bottom < 0 || right < 0 || top > innerHeight || left > innerWidth) return []
        const box = document.createElement('div')
        box.className = `box ${kind}`
        box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`
        const label = document.createElement('div')
        label.className = `label ${kind}`
        label.style.cssText = `left:${Math.max(0, left)}px;top:${Math.max(0, top)}px;max-width:max(${width}px,9em)`
        const verdict = document.createElement('b')
        verdict.textContent = kind === 'fits' ? 'fits' : `${kinds[kind]}${kind === 'unknown' ? '' : times(ratio)}`
        label.append(text, verdict)
        return [box, label]
      })
      boxes.replaceChildren(...drawn)
      const all = counts.fits + counts.large + counts.small + counts.unknown
      const parts = (Object.keys(kinds) as Kind[])
        .filter((kind) => counts[kind] > 0)
        .map((kind) => `${counts[kind]} ${kind === 'fits' && counts.fits === 1 ? 'fits' : kinds[kind]}`)
      const text = `${all} ${all === 1 ? 'image' : 'images'}${all > 0 ? `: ${parts.join(', ')}` : ''}.${
        worst > tooLarge ? ` Widest for its place:${times(worst)}.` : ''
      } Escape closes.`
      if (summary.textContent !== text) summary.textContent = text
    }

    let frame = 0
    const later = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    }
    const sizes = new ResizeObserver(later)
    sizes.observe(document.documentElement)
    const ended = new AbortController()
    const { signal } = ended
    addEventListener('resize', later, { signal })
    // Neither bubbles.
    for (const type of ['scroll', 'load']) document.addEventListener(type, later, { signal, capture: true })
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close?.()
    }
    addEventListener('keydown', onKey, { signal, capture: true })
    // After the live region is there, for what stands in it from the start is not read out.
    later()
    close = () => {
      ended.abort()
      sizes.disconnect()
      cancelAnimationFrame(frame)
      host.remove()
      close = undefined
    }
  }
  return (drawnWidth) => (close ? close() : open(drawnWidth))
}
