/// <reference lib="dom" />

/**
 * Runs in the page, before any of its scripts: takes the machine's frames out of what the page does.
 *
 * When a frame is drawn depends on how busy the machine is, so one and the same page would be styled once after two changes
 * in one run and after each in the next, and what waits for frames (animation frames, observers of size and visibility,
 * idle time) would come early or late. Here, the page's clock ticks every 16 ms of its own time; at a tick that something
 * changed before, the clock stands still until the browser has drawn it all, and then the page gets what it waits for.
 */
export function steadyFrames(): void {
  const tick = 16
  const draw = requestAnimationFrame.bind(globalThis)
  const later = setTimeout.bind(globalThis)
  let changed = true
  let next = 1
  let frames = new Map<number, FrameRequestCallback>()
  /** Those that are being called. */
  let running: Map<number, FrameRequestCallback> | undefined
  const deliveries: (() => void)[] = []

  // Two frames without a change: what observers say of the first is there before the second.
  const settle = (then: () => void): void => {
    let quiet = 0
    const channel = new MessageChannel()
    // While there is something to run, virtual time does not go on.
    channel.port1.addEventListener('message', () => {
      if (quiet < 2) {
        channel.port2.postMessage(0)
        return
      }
      channel.port1.close()
      then()
    })
    channel.port1.start()
    channel.port2.postMessage(0)
    const frame = (): void => {
      quiet = changed ? 0 : quiet + 1
      changed = false
      if (quiet < 2) draw(frame)
    }
    draw(frame)
  }
  const guarded = (run: () => void): void => {
    try {
      run()
    } catch (error) {
      reportError(error)
    }
  }
  const deliver = (): void => {
    const due = frames
    running = due
    frames = new Map()
    for (const run of deliveries.splice(0)) guarded(run)
    const now = performance.now()
    for (const [handle, callback] of due) {
      if (due.has(handle)) guarded(() => callback(now))
    }
    running = undefined
  }
  const beat = (): void => {
    later(beat, tick - (performance.now() % tick))
    if (!changed && frames.size === 0 && deliveries.length === 0) return
    if (!canDraw()) return deliver()
    settle(deliver)
  }
  // Until the sheets of the page are there, no frame comes.
  const canDraw = (): boolean => {
    if (document.body === null) return false
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"]')) {
      if (link.sheet === null && !link.disabled && (link.media === '' || matchMedia(link.media).matches)) return false
    }
    return true
  }
  later(beat, tick)

  globalThis.requestAnimationFrame = (callback) => {
    frames.set(next, callback)
    return next++
  }
  globalThis.cancelAnimationFrame = (handle) => {
    frames.delete(handle)
    running?.delete(handle)
  }
  globalThis.requestIdleCallback = (callback) =>
    later(() => callback({ didTimeout: false, timeRemaining: () => 50 }), 1) as unknown as number
  globalThis.cancelIdleCallback = (handle) => clearTimeout(handle)

  const note = (): void => {
    changed = true
  }
  new MutationObserver(note).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  addEventListener('load', note, true)
  addEventListener('scroll', note, true)
  document.fonts.addEventListener('loadingdone', note)

  const queued = <Entry, Observer>(
    callback: (entries: Entry[], observer: Observer) => void,
  ): ((entries: Entry[], observer: Observer) => void) => {
    let pending: Entry[] = []
    return (entries, observer) => {
      if (pending.length === 0) {
        deliveries.push(() => {
          const all = pending
          pending = []
          callback.call(observer, all, observer)
        })
      }
      pending.push(...entries)
    }
  }
  const { IntersectionObserver: Intersection, ResizeObserver: Resize } = globalThis
  globalThis.IntersectionObserver = class extends Intersection {
    constructor(callback: IntersectionObserverCallback, init?: IntersectionObserverInit) {
      super(queued(callback), init)
    }
    override observe(target: Element): void {
      changed = true
      super.observe(target)
    }
  }
  globalThis.ResizeObserver = class extends Resize {
    constructor(callback: ResizeObserverCallback) {
      super(queued(callback))
    }
    override observe(target: Element, options?: ResizeObserverOptions): void {
      changed = true
      super.observe(target, options)
    }
  }
}
