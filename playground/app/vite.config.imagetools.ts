import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { imagetools } from 'vite-imagetools'
import { plainPrefetch } from './plain-prefetch.ts'

// Absolute, for it is taken from the folder the command runs in.
const dir = join(import.meta.dirname, '../.cache/imagetools')

/** Bistro with vite-imagetools at its defaults: what the demo compares images with. Same widths, crops and formats. */
export default defineConfig({
  plugins: [react(), plainPrefetch(), toImagetools(), imagetools({ cache: { dir } })],
})

/** Says `?image&widths=…&aspect=…` in the words of vite-imagetools, and gives its answer the shape the app knows. */
function toImagetools(): Plugin {
  return {
    name: 'bistro:to-imagetools',
    enforce: 'pre',
    load: {
      filter: { id: /\?image(?:&|$)/ },
      handler(id) {
        const [file, query] = id.split('?') as [string, string]
        const asked = new URLSearchParams(query)
        const words = [`w=${asked.get('widths')}`, 'format=avif;webp', 'as=picture']
        if (asked.has('aspect')) words.unshift(`aspect=${asked.get('aspect')}`)
        return `
          import picture from ${JSON.stringify(`${file}?${words.join('&')}`)}
          const { src, w, h } = picture.img
          const { avif, webp = src + ' ' + w + 'w' } = picture.sources
          export default { src, width: w, height: h, srcset: webp, sources: [{ type: 'image/avif', srcset: avif }] }
        `
      },
    },
  }
}
