import { compareNavigation, medianNavigation } from '../bench/navigation/compare-navigation.ts'
import { linkProfiles } from '../bench/link/shape-link.ts'
import { bistroPaths } from './bistro-paths.ts'
import type { Comparison } from './print-comparison.ts'

const paths = ['/about', '/reviews', '/locations']
const turns = 2

/** Of each build. */
export const navigationRuns: number = paths.length * turns

/** Follows links of the home page in the two sites that were built last; both take turns. */
export async function compareRoutes(): Promise<Comparison['navigation']> {
  const rows = await compareNavigation({
    sites: { plain: bistroPaths.plainDist, firstpaint: bistroPaths.dist },
    paths,
    runs: turns,
    restMs: 150,
    link: linkProfiles['slow4g']!,
    cpuSlowdown: 4,
  })
  const of = (site: 'plain' | 'firstpaint'): Comparison['navigation']['plain'] =>
    medianNavigation(rows.filter((row) => row.site === site))
  return { plain: of('plain'), firstpaint: of('firstpaint') }
}
