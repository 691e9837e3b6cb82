import type { Rgb } from './colour.ts'

/** One soft window, the room's ambient light, and the bounce from the far side. */
export interface Light {
  /** Where the window stands, radians clockwise from the right on the picture; about -2.4 is upper left. */
  azimuth: number
  /** Height of the window above the table, radians. */
  elevation: number
  key: Rgb
  ambient: Rgb
  /** Half the window's size as a slope; larger gives softer shadows. */
  softness: number
  /** Small lamps and flames: where they hang, their colour, and the distance at which they have faded to half. */
  lamps?: readonly { x: number; y: number; z: number; colour: Rgb; reach: number }[]
}

const windowLight: Light = {
  azimuth: -2.35,
  elevation: 0.72,
  key: [2.9, 2.5, 2.0],
  ambient: [0.46, 0.5, 0.58],
  softness: 0.42,
}

/** The house's light: a window at the upper left. */
export function light(overrides: Partial<Light> = {}): Light {
  return { ...windowLight, ...overrides }
}
