import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ImageModule } from 'firstpaint/picture'
import type { Plugin } from 'vite'

interface DrawnPhoto {
  readonly file: string
  readonly width: number
  readonly height: number
}

/**
 * What Vite itself makes of `photo.jpg?image`: the file as the camera gave it, without any variants. So the same source
 * builds without Firstpaint, and what a page then loads is what it would load with `<img src>`.
 */
export function plainImages(): Plugin {
  return {
    name: 'bistro:plain-images',
    enforce: 'pre',
    load: {
      filter: { id: /\?image(?:&|$)/ },
      async handler(id) {
        const file = id.slice(0, id.indexOf('?'))
        const drawn = JSON.parse(await readFile(join(dirname(file), 'photos.json'), 'utf8')) as DrawnPhoto[]
        const { width, height } = drawn.find((photo) => photo.file === basename(file))!
        const image: Omit<ImageModule, 'src'> = { width, height, sources: [] }
        return `import src from ${JSON.stringify(`${file}?url`)}\nexport default { src, ...${JSON.stringify(image)} }\n`
      },
    },
  }
}
