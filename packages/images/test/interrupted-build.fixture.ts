/**
 * Optimises the PNG files of a folder with two workers, and says so on every one that is done. `stop-after` has the
 * process end itself by a signal when so many are, as Ctrl-C does.
 *
 *   node interrupted-build.fixture.ts FOLDER STORE SIGNAL STOP-AFTER
 */
import { readdirSync } from 'node:fs'
import { createImageEngine } from '../src/build/image-engine.ts'
import { optimizeImages } from '../src/build/optimize-images.ts'
import { request } from '../src/cache/optimized-image.fixture.ts'
import { createFolderStore } from '../src/store/folder-store.ts'

const [folder, cache, signal, stopAfter] = process.argv.slice(2)
const store = createFolderStore({ folder: cache! })
const written: string[] = []
const engine = createImageEngine({
  store: {
    ...store,
    put: (key, value) => {
      written.push(key)
      return store.put(key, value)
    },
  },
  root: folder!,
  workers: 2,
  onProgress: ({ encoded }) => {
    if (encoded === Number(stopAfter)) process.kill(process.pid, signal)
  },
})
const orders = readdirSync(folder!)
  .filter((name) => name.endsWith('.png'))
  .map((source) => ({ source, request: { ...request, widths: [160, 320], formats: ['avif', 'webp'] as const } }))
const outcomes = await optimizeImages(orders, { engine })
const files = outcomes.map((outcome) =>
  'image' in outcome ? outcome.image.variants.map(({ hash }) => hash) : outcome.error,
)
const { cached, encoded } = engine.stats()
await engine.close()
console.log(JSON.stringify({ cached, encoded, written, files }))
