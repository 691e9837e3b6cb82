import type { PageCost } from '@firstpaint/core/lab'
import type { Browser } from '@firstpaint/lab'
import { loadLab } from './load-lab.ts'
import type { LabTarget } from './open-target.ts'

/** What one route of a target costs. */
export interface MeasuredRoute {
  readonly route: string
  readonly path: string
  /** Each run; mostly all are the same. */
  readonly runs: readonly PageCost[]
  /** Of the runs the one with the least work. */
  readonly cost: PageCost
}

export interface MeasureTargetOptions {
  readonly browser: Browser
  readonly runs: number
  readonly life: number
  readonly onPage: (path: string) => void
}

/** Visits each route of a target under virtual time. */
export async function measureTarget(target: LabTarget, options: MeasureTargetOptions): Promise<MeasuredRoute[]> {
  const { browser, runs, life, onPage } = options
  const { createWeigher, measurePage } = await loadLab()
  const weigh = createWeigher()
  const measured: MeasuredRoute[] = []
  for (const { route, path } of target.routes) {
    onPage(path)
    const costs: PageCost[] = []
    for (let run = 0; run < runs; run++) {
      const { mapOf, moduleId, url } = target
      costs.push(await measurePage({ browser, url: url + path, mapOf, moduleId, weigh, life }))
    }
    const cost = costs.reduce((least, one) => (one.executed < least.executed ? one : least))
    measured.push({ route, path, runs: costs, cost })
  }
  return measured
}
