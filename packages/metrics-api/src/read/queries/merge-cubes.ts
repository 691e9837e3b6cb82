import {
  addEncodedSketch,
  type CubeSegment,
  cubeConnections,
  cubeDevices,
  type DenseSketch,
  emptyDense,
  readCube,
} from '@firstpaint/core/rollup'
import type { Pool } from 'pg'
import { type CubesWanted, eachCube, type StoredCube } from './each-cube.ts'
import type { Scope } from './scope.ts'

/** What values can be told apart by. */
export const dimensions = ['none', 'route', 'device', 'connection', 'country', 'release', 'day'] as const
export type Dimension = (typeof dimensions)[number]

/** Adds up the sketches of all cubes asked for, by metric and by one dimension. Keys are `metric\nname`. */
export async function mergeCubes(
  pool: Pool,
  scope: Scope,
  wanted: CubesWanted & { readonly by: Dimension },
): Promise<Map<string, DenseSketch>> {
  const sums = new Map<string, DenseSketch>()
  await eachCube(pool, scope, wanted, (stored) => {
    readCube(stored.cube, (segment, sketch) => {
      if (!scope.matches(segment)) return
      const key = `${stored.metric}\n${nameOf(wanted.by, stored, segment, scope)}`
      let sum = sums.get(key)
      if (sum === undefined) sums.set(key, (sum = emptyDense()))
      addEncodedSketch(sum, sketch)
    })
  })
  return sums
}

/** One metric of one route, everything together. */
export async function mergeAll(pool: Pool, scope: Scope, metric: string): Promise<DenseSketch> {
  const routes = { one: scope.filter.route }
  const sums = await mergeCubes(pool, scope, { metrics: [metric], routes, by: 'none' })
  return sums.get(`${metric}\n`) ?? emptyDense()
}

function nameOf(by: Dimension, { route, day }: StoredCube, segment: CubeSegment, { releases }: Scope): string {
  switch (by) {
    case 'route':
      return route
    case 'day':
      return day
    case 'device':
      return cubeDevices[segment.device]!
    case 'connection':
      return cubeConnections[segment.connection]!
    case 'country':
      return segment.country
    case 'release':
      return releases.get(segment.release) ?? ''
    case 'none':
      return ''
  }
}
