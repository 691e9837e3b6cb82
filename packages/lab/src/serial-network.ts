import type { CDPSession } from 'playwright-core'

/** Answers to these never end; whoever waits for them waits for ever. */
const endless = new Set(['EventSource', 'WebSocket', 'Ping'])

/** Each of these changes the picture when it comes; two at once change it once, and the machine decides which it is. */
const pictured = new Set(['Font', 'Image', 'Media'])

interface HeldRequest {
  readonly requestId: string
  readonly networkId: string | undefined
  readonly isEndless: boolean
  readonly isPictured: boolean
}

/**
 * Lets the page's requests through one at a time, in the order in which it made them, images and fonts last. Two answers
 * that are under way at once arrive in an order that the machine's load decides, and React renders once or twice by it: that
 * would be noise in every count. The page's clock stands still meanwhile, so that nothing takes longer for it.
 *
 * @param draw Gives the page time to draw an image or a font that has come.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Fetch/
 */
export async function serialiseNetwork(session: CDPSession, draw: () => Promise<void>): Promise<void> {
  const waiting: HeldRequest[] = []
  let current: HeldRequest | undefined

  const next = (): void => {
    while (current === undefined && waiting.length > 0) {
      // Scripts, and what they ask for, do not wait for what is only seen.
      const first = waiting.findIndex(({ isPictured }) => !isPictured)
      const [one] = waiting.splice(Math.max(0, first), 1) as [HeldRequest]
      if (one.networkId !== undefined && !one.isEndless) current = one
      void letGo(one)
    }
  }
  const letGo = async ({ requestId, networkId }: HeldRequest): Promise<void> => {
    try {
      await session.send('Fetch.continueRequest', { requestId })
    } catch {
      // The page has gone, and its requests with it.
      await done(networkId)
    }
  }
  const done = async (networkId: string | undefined): Promise<void> => {
    const ended = current
    if (ended === undefined || ended.networkId !== networkId) return
    if (ended.isPictured) {
      try {
        await draw()
      } catch {
        // A page that is gone draws no more.
      }
      // A redirect may have taken its place meanwhile.
      if (current !== ended) return
    }
    current = undefined
    next()
  }

  session.on('Fetch.requestPaused', ({ requestId, networkId, resourceType }) => {
    const isEndless = endless.has(resourceType)
    const one = { requestId, networkId, isEndless, isPictured: pictured.has(resourceType) }
    if (networkId === undefined || networkId !== current?.networkId) {
      waiting.push(one)
    } else {
      // A redirect goes on as the same request, before all others.
      current = undefined
      waiting.unshift({ ...one, isPictured: false })
    }
    next()
  })
  session.on('Network.loadingFinished', ({ requestId }) => void done(requestId))
  session.on('Network.loadingFailed', ({ requestId }) => void done(requestId))
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
}
