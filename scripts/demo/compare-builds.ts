import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SiteReport } from '@firstpaint/core/report'
import { readAppRoutes } from '@firstpaint/vite/routes'
import { bistroPaths } from './bistro-paths.ts'
import { compareRoutes } from './compare-routes.ts'
import { buildVariant, type Variant } from './build-variant.ts'
import { applyEdit, edits } from './edits.ts'
import { exactReach } from './exact-reach.ts'
import { measureVariant, type VariantFigures } from './measure-variant.ts'
import type { Comparison } from './print-comparison.ts'
import type { Steps } from './steps.ts'

/** Builds Bistro both ways, and both ways again after each edit; leaves the two sites in `dist` and `dist-plain`. */
export async function compareBuilds(steps: Steps): Promise<Comparison> {
  const { routes } = await readAppRoutes(bistroPaths.app)
  const reach = await steps.run('what each route needs (exact build)', () => exactReach(routes))
  const measure = async (variant: Variant, outDir: string): Promise<VariantFigures> => {
    const edited = await buildEdits(variant, steps)
    // Last, so that what Firstpaint leaves beside the app belongs to the site that is served.
    const site = await steps.run(`Bistro, ${variant}`, () => buildVariant({ variant, outDir }))
    return measureVariant({ site, routes, reach, edited })
  }
  const plain = await measure('plain', bistroPaths.plainDist)
  const firstpaint = await measure('firstpaint', bistroPaths.dist)
  const navigation = await steps.run('links of the home page, in Chromium', compareRoutes)
  return { plain, firstpaint, navigation }
}

async function buildEdits(variant: Variant, steps: Steps): Promise<Map<string, SiteReport>> {
  const outDir = await mkdtemp(join(tmpdir(), 'bistro-edited-'))
  try {
    const sites = new Map<string, SiteReport>()
    for (const edit of edits) {
      const site = await steps.run(`Bistro, ${variant}, after an edit of ${edit.title}`, () =>
        buildVariant({ variant, outDir, plugins: [applyEdit(edit)] }),
      )
      sites.set(edit.title, site)
    }
    return sites
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
