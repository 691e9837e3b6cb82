export { applyToCube } from './apply-to-cube.ts'
export {
  beaconEffects,
  type BeaconEffects,
  type CountedEvent,
  type CountedValue,
  type CounterKind,
} from './beacon-effects.ts'
export { type Cube, type CubeCell, cubeConnections, cubeDevices, type CubeSegment, segmentKey } from './cube.ts'
export { decodeCube } from './decode-cube.ts'
export {
  addEncodedSketch,
  addSketch,
  denseAtRank,
  type DenseSketch,
  denseUpTo,
  emptyDense,
  toSketch,
} from './dense-sketch.ts'
export { encodeCube } from './encode-cube.ts'
export { metricScale, vitalOf, vitalParts } from './metric-name.ts'
export { readCube } from './read-cube.ts'
export { summarizeDense, type ValueSummary } from './summarize-dense.ts'
