import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PictureUnreadable } from './app-errors.ts'
import type { AppOptions, AppScreenshot } from './app-options.ts'
import { type AppFile, drawIcons, loadSharp } from './draw-icons.ts'
import { type PlacedFile, toWebManifest } from './to-web-manifest.ts'

export interface MakeAppOptions {
  readonly app: AppOptions
  /** Absolute path of the project. */
  readonly root: string
  /** With a slash at both ends. */
  readonly base: string
}

export interface MadeApp {
  /** By path in the site. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** For the head of every page. */
  readonly links: readonly HeadLink[]
}

/** A `<link>` or `<meta>` a page gets unless it has one of the kind: `icon`, `manifest`. */
export interface HeadLink {
  readonly kind: string
  readonly tag: string
}

/** So much of a screenshot is enough for any dialog. */
const widest = 1280

/**
 * Makes everything an installable app needs: its manifest, icons and screenshots, and the links to them.
 *
 * @throws FP_SW_SHARP_MISSING, FP_SW_PICTURE_UNREADABLE, FP_SW_ICON_SMALL
 */
export async function makeApp({ app, root, base }: MakeAppOptions): Promise<MadeApp> {
  const icons = await drawIcons(app, {
    source: resolve(root, app.icon),
    monochrome: app.monochrome === undefined ? undefined : resolve(root, app.monochrome),
  })
  const screenshots = await Promise.all((app.screenshots ?? []).map((screenshot) => drawScreenshot(screenshot, root)))
  const placed = [...icons, ...screenshots].map((file): PlacedFile => ({ ...file, path: placeOf(file) }))
  const manifest = `${JSON.stringify(toWebManifest(app, { files: placed, base }), null, 1)}\n`
  const find = (name: string): string => `${base}${placed.find((file) => file.name === name)!.path}`
  const theme = app.themeColor ?? app.backgroundColor ?? '#ffffff'
  return {
    files: new Map([
      ...placed.map(({ path, content }) => [path, content] as const),
      ['app.webmanifest', Buffer.from(manifest)],
    ]),
    links: [
      { kind: 'manifest', tag: `<link rel="manifest" href="${base}app.webmanifest">` },
      { kind: 'icon', tag: `<link rel="icon" href="${find('favicon.ico')}" sizes="32x32">` },
      { kind: 'icon', tag: `<link rel="icon" href="${find('icon-192.png')}" type="image/png" sizes="192x192">` },
      { kind: 'apple-touch-icon', tag: `<link rel="apple-touch-icon" href="${find('apple-touch-icon.png')}">` },
      { kind: 'theme-color', tag: `<meta name="theme-color" content="${theme}">` },
    ],
  }
}

async function drawScreenshot({ file, label }: AppScreenshot, root: string): Promise<AppFile> {
  const draw = await loadSharp()
  try {
    const picture = draw(await readFile(resolve(root, file))).resize({ width: widest, withoutEnlargement: true })
    const { data, info } = await picture.webp({ quality: 80 }).toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { name: `screenshot-${width}x${height}.webp`, content: data, type: 'image/webp', width, height, label }
  } catch (error) {
    throw PictureUnreadable.because(error, 'screenshots', file, (error as Error).message)
  }
}

function placeOf({ name, content, fixed }: AppFile): string {
  if (fixed) return name
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return `app/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`
}
