import type { Page } from 'playwright'

/** How a page's files come: at once, over a slow line, or those below the first screen not at all. */
export const networks = ['fast', 'slow 3G', 'failing'] as const

export type Network = (typeof networks)[number]

/** Lighthouse's slow 3G. @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

export async function useNetwork(page: Page, network: Network): Promise<void> {
  if (network === 'slow 3G') {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slow)
  }
  if (network === 'failing') {
    await page.route(/\/asset\/(?!hero|wide|tall|near|linked)|heavy-counter/, (route) => route.abort())
  }
}
