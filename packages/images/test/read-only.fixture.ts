/**
 * Optimises one image with a store in a folder that this process may not write to, and prints what came of it as JSON.
 *
 *   node read-only.fixture.ts FOLDER PICTURE
 */
import { createImageEngine } from '../src/build/image-engine.ts'
import { request } from '../src/cache/optimized-image.fixture.ts'
import { createFolderStore } from '../src/store/folder-store.ts'

const [folder, picture] = process.argv.slice(2)
const warnings: string[] = []
const warn = ({ code }: { readonly code: string }): number => warnings.push(code)
const engine = createImageEngine({
  store: createFolderStore({ folder: folder!, warn }),
  manifest: `${folder}/sources`,
  workers: 0,
  warn,
})
const image = await engine.optimize(picture!, { ...request, widths: [32], effort: 'fast' })
const sizes = await Promise.all(image.variants.map(async ({ hash }) => (await engine.read(hash)).byteLength))
const { encoded, cached } = engine.stats()
await engine.close()
console.log(JSON.stringify({ warnings, encoded, cached, sizes, said: image.variants.map(({ bytes }) => bytes) }))
