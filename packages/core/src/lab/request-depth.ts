/** A request and what made the browser ask: the page, script or style sheet that names it. */
export interface AskedRequest {
  readonly url: string
  /** Undefined for the page itself. */
  readonly askedBy: string | undefined
}

/**
 * How many requests the longest chain has in which each was only known when the one before was there.
 * What nobody is known to have asked for counts as named by the page.
 */
export function requestDepth(requests: readonly AskedRequest[]): number {
  const depths = new Map<string, number>()
  let deepest = 0
  // Who asks was there before; so one pass in order is enough, and a circle of names cannot matter.
  for (const { url, askedBy } of requests) {
    const depth = askedBy === undefined ? 1 : (depths.get(askedBy) ?? 1) + 1
    if (!depths.has(url)) depths.set(url, depth)
    deepest = Math.max(deepest, depths.get(url)!)
  }
  return deepest
}
