import { describe, expect, it } from 'vitest'
import { light } from './light.ts'
import { Relief, paintSample } from './relief.ts'
import { shadeRelief } from './shade-relief.ts'

const grey = [0.5, 0.5, 0.5] as const

function table(): Relief {
  const relief = new Relief({ left: -1, right: 1, top: -1, bottom: 1 }, 50)
  relief.stamp({ x: 0, y: 0, rx: 1, z: 0 }, (_u, _v, out) => {
    paintSample(out, grey, 1)
    out.height = 0.001
    out.gloss = 0
    return true
  })
  return relief
}

const brightness = (relief: Relief, lit: Float32Array, x: number, y: number): number => {
  const column = Math.round((x + 1) * relief.scale)
  const row = Math.round((y + 1) * relief.scale)
  return lit[(row * relief.width + column) * 3]
}

describe('Relief', () => {
  it('keeps the higher of two stamps', () => {
    const relief = table()
    relief.stamp({ x: 0, y: 0, rx: 0.3, z: 0 }, (_u, _v, out) => {
      paintSample(out, [1, 0, 0], 1)
      out.height = 0.2
      return true
    })
    relief.stamp({ x: 0, y: 0, rx: 0.3, z: 0 }, (_u, _v, out) => {
      paintSample(out, [0, 0, 1], 1)
      out.height = 0.1
      return true
    })
    expect(relief.levelAt(0, 0)).toBeCloseTo(0.2)
    expect(relief.levelAt(0.9, 0.9)).toBeCloseTo(0.001)
  })

  it('drapes a layer over what lies beneath', () => {
    const relief = table()
    relief.stamp({ x: 0, y: 0, rx: 0.5 }, (_u, _v, out) => {
      out.height = 0.05
      return true
    })
    expect(relief.levelAt(0, 0)).toBeCloseTo(0.051)
  })

  it('casts a shadow away from the window', () => {
    const relief = table()
    relief.stamp({ x: 0, y: 0, rx: 0.12, z: 0 }, (_u, _v, out) => {
      paintSample(out, grey, 1)
      out.height = 0.4
      return true
    })
    const lit = shadeRelief(relief, light({ azimuth: Math.PI, elevation: 0.7 }), 0)
    expect(brightness(relief, lit, 0.3, 0)).toBeLessThan(brightness(relief, lit, -0.7, 0) * 0.6)
  })
})
