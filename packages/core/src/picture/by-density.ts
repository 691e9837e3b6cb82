/**
 * A srcset by width, as {@link ImageModule} holds it, turned to densities for an image shown at `displayWidth` CSS
 * pixels: of `/a 400w, /b 800w` shown at 400, `/a` is `1x` and `/b` is `2x`. Candidates below 1x are left out; of none
 * but those, the widest stays.
 */
export function byDensity(srcset: string, displayWidth: number): (readonly [url: string, density: string])[] {
  const candidates = srcset.split(', ').map((candidate) => {
    const space = candidate.lastIndexOf(' ')
    return [candidate.slice(0, space), parseInt(candidate.slice(space)) / displayWidth] as const
  })
  const sharp = candidates.filter(([, density]) => density >= 1)
  return (sharp[0] ? sharp : candidates.slice(-1)).map(([url, density]) => [url, `${+density.toFixed(2)}x`])
}
