import { type Camera, lookingDown } from './camera.ts'
import type { Look } from './finish.ts'
import type { Light } from './light.ts'
import { photographRelief } from './photograph-relief.ts'
import type { Relief } from './relief.ts'
import type { DishBrief, Picture } from './scene.ts'
import { type Table, layTable } from './surfaces/lay-table.ts'

export interface Setting {
  table: Table
  /** Degrees above the table; 90 (the default) looks straight down. */
  elevation?: number
  zoom?: number
  targetY?: number
  light?: Partial<Light>
  look?: Look
  focusHeight?: number
  depthOfField?: number
}

/** Photographs a dish on a table: lays the table top, lets `draw` put things on it, and takes the picture. */
export function tabletop(brief: DishBrief, setting: Setting, draw: (relief: Relief) => void): Picture {
  const { table, elevation = 90, zoom: framing = 1, targetY = 0, light = {}, look = {} } = setting
  const zoom = framing * (elevation < 90 ? 1.2 : 1.12)
  const { random, size } = brief
  const lightRandom = random.fork('light')
  const camera: Camera =
    elevation >= 90
      ? { ...lookingDown, zoom, targetY }
      : { elevation: (elevation * Math.PI) / 180, distance: 5, targetY, zoom }
  const frame = photographRelief(
    {
      size,
      camera,
      light: {
        azimuth: -2.3 + lightRandom.spread(0.45),
        elevation: 0.72 + lightRandom.spread(0.1),
        ...light,
      },
      ...(setting.focusHeight === undefined ? {} : { focusHeight: setting.focusHeight }),
      ...(setting.depthOfField === undefined ? {} : { depthOfField: setting.depthOfField }),
    },
    (relief) => {
      const tableRandom = random.fork('table')
      layTable(relief, table, tableRandom.range(0, 50), tableRandom.spread(0.06))
      draw(relief)
    },
  )
  return { frame, look }
}
