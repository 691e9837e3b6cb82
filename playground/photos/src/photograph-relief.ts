import { boxBlur } from './box-blur.ts'
import { type Camera, groundExtent, lookingDown } from './camera.ts'
import type { Frame } from './frame.ts'
import { type Light, light as makeLight } from './light.ts'
import { projectRelief } from './project-relief.ts'
import { Relief } from './relief.ts'
import { shadeRelief } from './shade-relief.ts'
import { smoothstep } from './smoothstep.ts'

export interface Shot {
  size: { width: number; height: number }
  /** Default: straight down. */
  camera?: Camera
  light?: Partial<Light>
  /** Height above the table (looking down) that is in focus. Default 0.1 scene units. */
  focusHeight?: number
  /** Depth of field, scene units of distance until blur begins. Default 0.2. */
  depthOfField?: number
  /** Leaves bare table transparent; only when looking straight down. */
  cutOut?: boolean
  /** Cells of the relief per pixel of the picture; more than 1 where the camera comes close. Default 1. */
  detail?: number
}

/** Builds a relief with `draw`, lights it and photographs it. */
export function photographRelief(shot: Shot, draw: (relief: Relief) => void): Frame {
  const { size, camera = lookingDown, focusHeight = 0.1, depthOfField = 0.2 } = shot
  const aspect = size.width / size.height
  const straight = camera.elevation > 1.5
  const extent = straight
    ? {
        left: -aspect / camera.zoom,
        right: aspect / camera.zoom,
        top: camera.targetY - 1 / camera.zoom,
        bottom: camera.targetY + 1 / camera.zoom,
      }
    : groundExtent(camera, aspect)
  const relief = new Relief(extent, (size.height / 2) * camera.zoom * (straight ? 1 : (shot.detail ?? 1)))
  draw(relief)
  const lit = shadeRelief(relief, makeLight(shot.light), Math.PI / 2 - camera.elevation)
  const blur = new Float32Array(size.width * size.height)
  if (straight) {
    // Relief and picture are pixel for pixel the same here; rounding may differ by one row or column.
    const light = new Float32Array(size.width * size.height * 3)
    const smooth = boxBlur(relief.level, relief.width, relief.height, size.height * 0.01)
    for (let row = 0; row < size.height; row += 1) {
      const sourceRow = Math.min(relief.height - 1, row)
      for (let column = 0; column < size.width; column += 1) {
        const source = sourceRow * relief.width + Math.min(relief.width - 1, column)
        const index = row * size.width + column
        light[index * 3] = lit[source * 3]
        light[index * 3 + 1] = lit[source * 3 + 1]
        light[index * 3 + 2] = lit[source * 3 + 2]
        const dx = (column / size.width - 0.5) * 2
        const dy = (row / size.height - 0.5) * 2
        const edge = smoothstep(0.7, 1.9, dx * dx + dy * dy)
        blur[index] = Math.min(1, smoothstep(0.06, 0.3, Math.abs(smooth[source] - focusHeight)) * 0.3 + edge * 0.4)
      }
    }
    if (!shot.cutOut) return { ...size, light, blur }
    const covered = new Float32Array(size.width * size.height)
    for (let row = 0; row < size.height; row += 1) {
      for (let column = 0; column < size.width; column += 1) {
        const source = Math.min(relief.height - 1, row) * relief.width + Math.min(relief.width - 1, column)
        covered[row * size.width + column] = relief.level[source] > 0.001 ? 1 : 0
      }
    }
    const alpha = boxBlur(covered, size.width, size.height, 1).map((share) => smoothstep(0.45, 0.95, share))
    return { ...size, light, blur: blur.fill(0), alpha }
  }
  const view = projectRelief(relief, lit, camera, size)
  for (let index = 0; index < blur.length; index += 1) {
    const away = view.depth[index] - camera.distance + focusHeight * Math.sin(camera.elevation)
    blur[index] = smoothstep(depthOfField, depthOfField + 1.5, Math.abs(away)) ** 0.8
  }
  return { ...size, light: view.light, blur }
}
