import type { DeliveredFile, DeliveryManifest, FileDelta, FileVariant } from './delivery-manifest.ts'
import { leastSaving } from './plan-compression.ts'
import type { DeliveryPlan } from './plan-delivery.ts'

/** What came of a planned file. */
export interface MadeFile {
  readonly variants: readonly FileVariant[]
  readonly deltas: readonly FileDelta[]
}

/** The manifest of a plan that was carried out: what was made, as far as it is worth being served. Files that were not made at all (their bytes are lost) are left out. */
export function toDeliveryManifest(plan: DeliveryPlan, made: ReadonlyMap<string, MadeFile>): DeliveryManifest {
  const { release, base, routes, fallback, notFound, headers, kept } = plan
  const files = plan.files.flatMap((file): DeliveredFile[] => {
    const found = made.get(file.path)
    if (!found) return []
    const { path, bytes, sha256, type, caching, dictionary, from } = file
    const { variants, deltas } = worthServing(bytes, found)
    return [
      {
        path,
        bytes,
        sha256,
        type,
        caching,
        variants,
        deltas,
        ...(dictionary && { dictionary }),
        headers: file.headers,
        ...(from !== undefined && { from }),
      },
    ]
  })
  return {
    version: 1,
    release,
    base,
    files,
    routes,
    ...(fallback !== undefined && { fallback }),
    ...(notFound !== undefined && { notFound }),
    headers,
    kept,
  }
}

/** Only what is smaller: variants than the file, deltas than every variant; smallest first. */
export function worthServing(bytes: number, { variants, deltas }: MadeFile): MadeFile {
  const smaller = variants.filter((variant) => variant.bytes <= bytes - leastSaving).toSorted(bySize)
  const best = smaller[0]?.bytes ?? bytes
  return { variants: smaller, deltas: deltas.filter((delta) => delta.bytes < best).toSorted(bySize) }
}

function bySize(one: Made, other: Made): number {
  return one.bytes - other.bytes || (one.path < other.path ? -1 : 1)
}

interface Made {
  readonly bytes: number
  readonly path: string
}
