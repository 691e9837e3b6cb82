import { byDensity } from './by-density.ts'

/** A srcset by width as one by density: `/a 400w, /b 800w` shown at 400 CSS pixels is `/a 1x, /b 2x`. */
export function densitySrcset(srcset: string, displayWidth: number): string {
  return byDensity(srcset, displayWidth)
    .map((candidate) => candidate.join(' '))
    .join(', ')
}
