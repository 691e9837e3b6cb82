import type { CostSide } from '@firstpaint/core/lab'
import type { PackageRef } from '@firstpaint/core/modules'
import type { SiteReport } from '@firstpaint/core/report'
import type { MeasuredRoute } from '../lab/measure-target.ts'

/** A measured route with what the files it loaded are made of. */
export function costSide({ runs, cost }: MeasuredRoute, report: SiteReport | undefined): CostSide {
  const loaded = new Set(cost.assets.map(({ url }) => decodeURIComponent(new URL(url).pathname).slice(1)))
  // A page is asked for by its route, not by its file.
  const files = report?.files.filter(({ path, kind }) => kind === 'html' || loaded.has(path)) ?? []
  const modules = new Map<string, { bytes: number; package: PackageRef | null }>()
  for (const file of files) {
    for (const { id, bytes, package: from } of file.modules) {
      modules.set(id, { bytes: (modules.get(id)?.bytes ?? 0) + bytes, package: from })
    }
  }
  return { runs, modules }
}
