import type { Raster } from './raster.ts'

/** The same picture in three channels when its alpha hides nothing: every encoder and the metric get by with less. */
export function dropOpaqueAlpha(raster: Raster): Raster {
  if (raster.channels === 3) return raster
  for (let at = 3; at < raster.data.length; at += 4) if (raster.data[at] !== 255) return raster
  return {
    ...raster,
    channels: 3,
    data: withoutFourth(raster.data, new Uint8Array((raster.data.length / 4) * 3)),
    ...(raster.deep && { deep: withoutFourth(raster.deep, new Uint16Array((raster.deep.length / 4) * 3)) }),
  }
}

function withoutFourth<T extends Uint8Array | Uint16Array>(from: T, to: T): T {
  for (let source = 0, target = 0; source < from.length; source += 4) {
    to[target++] = from[source]!
    to[target++] = from[source + 1]!
    to[target++] = from[source + 2]!
  }
  return to
}
