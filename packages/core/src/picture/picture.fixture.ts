import type { ImageModule } from './image-module.ts'

/** A photograph in three formats and three widths. */
export const hero: ImageModule<1600, 900, 'avif' | 'webp' | 'jpeg'> = {
  src: '/hero-1600.jpg',
  width: 1600,
  height: 900,
  srcset: '/hero-400.jpg 400w, /hero-800.jpg 800w, /hero-1600.jpg 1600w',
  sources: [
    { type: 'image/avif', srcset: '/hero-400.avif 400w, /hero-800.avif 800w, /hero-1600.avif 1600w' },
    { type: 'image/webp', srcset: '/hero-800.webp 800w, /hero-1600.webp 1600w' },
  ],
  colour: '#336699',
}

/** A small picture of which there is one file. */
export const icon: ImageModule<64, 64, 'png'> = { src: '/icon.png', width: 64, height: 64, sources: [] }

/** Better formats over one file. */
export const portrait: ImageModule<300, 400, 'avif' | 'png'> = {
  src: '/portrait.png',
  width: 300,
  height: 400,
  sources: [{ type: 'image/avif', srcset: '/portrait.avif 300w' }],
}
