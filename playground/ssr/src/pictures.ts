import type { ImageModule } from '@firstpaint/core/picture'

/** As an import gives it: three widths in two formats, a colour and a preview. */
export function picture(name: string, ratio = 9 / 16): ImageModule {
  const srcset = (format: string): string =>
    [400, 800, 1600].map((width) => `/asset/${name}-${width}x${width * ratio}.${format} ${width}w`).join(', ')
  return {
    src: `/asset/${name}-1600x${1600 * ratio}.jpg`,
    width: 1600,
    height: 1600 * ratio,
    srcset: srcset('jpg'),
    sources: [{ type: 'image/webp', srcset: srcset('webp') }],
    colour: '#456',
    preview:
      'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 width=%272%27 height=%271%27%3E%3Cpath fill=%27%23789%27 d=%27M0 0h1v1H0z%27/%3E%3C/svg%3E',
  }
}
