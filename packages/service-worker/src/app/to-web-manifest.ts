import type { AppOptions } from './app-options.ts'
import type { AppFile } from './draw-icons.ts'

export interface PlacedFile extends AppFile {
  /** In the site. */
  readonly path: string
}

/** The web app manifest. @see https://www.w3.org/TR/appmanifest/ */
export function toWebManifest(
  app: AppOptions,
  { files, base }: { readonly files: readonly PlacedFile[]; readonly base: string },
): object {
  const { name, shortName = name, description, display = 'standalone', orientation, lang, categories } = app
  const { backgroundColor = '#ffffff', themeColor = backgroundColor, shortcuts = [], startUrl = '/' } = app
  const below = (url: string): string => base + url.replace(/^\//, '')
  const sizes = ({ width, height }: PlacedFile): string => `${width}x${height}`
  const screenshots = files.filter(({ label }) => label !== undefined)
  return {
    id: base,
    name,
    short_name: shortName,
    ...(description !== undefined && { description }),
    ...(lang !== undefined && { lang }),
    start_url: below(startUrl),
    scope: base,
    display,
    ...(orientation !== undefined && { orientation }),
    background_color: backgroundColor,
    theme_color: themeColor,
    ...(categories !== undefined && { categories }),
    icons: files
      .filter(({ purpose }) => purpose !== undefined)
      .map((file) => ({ src: base + file.path, sizes: sizes(file), type: file.type, purpose: file.purpose })),
    ...(screenshots.length > 0 && {
      screenshots: screenshots.map((file) => ({
        src: base + file.path,
        sizes: sizes(file),
        type: file.type,
        form_factor: file.width > file.height ? 'wide' : 'narrow',
        label: file.label,
      })),
    }),
    ...(shortcuts.length > 0 && {
      shortcuts: shortcuts.map(({ name: title, url, description: told }) => ({
        name: title,
        url: below(url),
        ...(told !== undefined && { description: told }),
      })),
    }),
  }
}
