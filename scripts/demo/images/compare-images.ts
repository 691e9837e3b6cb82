import { rm } from 'node:fs/promises'
import type { Steps } from '../steps.ts'
import { imageVariantFacts, imageVariants, type ImageVariantName } from './image-variants.ts'
import { type ImageVisit, measureVisits } from './measure-visits.ts'
import { type BuildCost, timeBuild } from './time-build.ts'

export interface ImageComparison {
  readonly builds: Readonly<Record<ImageVariantName, { readonly cold: BuildCost; readonly warm: BuildCost }>>
  readonly visits: readonly ImageVisit[]
}

/** Builds Bistro's pictures three ways, each without its cache and with it, and visits what came out. */
export async function compareImages(steps: Steps): Promise<ImageComparison> {
  const builds: Partial<Record<ImageVariantName, { cold: BuildCost; warm: BuildCost }>> = {}
  for (const variant of imageVariants) {
    const { title, caches } = imageVariantFacts[variant]
    await Promise.all(caches.map((path) => rm(path, { recursive: true, force: true })))
    const cold = await steps.run(`pictures with ${title}, from nothing`, () => timeBuild(variant))
    const warm = await steps.run(`pictures with ${title}, once more`, () => timeBuild(variant))
    builds[variant] = { cold, warm }
  }
  const visits = await steps.run('what pages load in Chromium', measureVisits)
  return { builds: builds as ImageComparison['builds'], visits }
}
