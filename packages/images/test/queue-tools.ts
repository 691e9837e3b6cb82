import type { ImageTools } from '../src/build/image-tools.ts'
import { request } from '../src/cache/optimized-image.fixture.ts'
import { optimizeImage, orderBytes } from '../src/workers/test-encoder.fixture.ts'

/** The encoder of tests, which does what its source's bytes order. */
export const queueTools: ImageTools = {
  encoder: new URL('../src/workers/test-encoder.fixture.ts', import.meta.url),
  inspect: async () => (await optimizeImage({ bytes: orderBytes({ outputs: [] }), request })).image.facts,
  versions: async () => ({ test: '1' }),
  metric: 'test',
}
