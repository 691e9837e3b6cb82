import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Sharp } from 'sharp'
import type { AppOptions } from './app-options.ts'
import { IconSmall, PictureUnreadable, SharpMissing } from './app-errors.ts'
import { toIco } from './to-ico.ts'

/** A file made for the app. */
export interface AppFile {
  /** Without a hash. */
  readonly name: string
  readonly content: Uint8Array
  readonly type: string
  readonly width: number
  readonly height: number
  /** What it is for in the manifest; absent for what only pages link. */
  readonly purpose?: 'any' | 'maskable' | 'monochrome'
  /** Browsers ask for it by this name. */
  readonly fixed?: true
  /** Of a screenshot. */
  readonly label?: string
}

export type Draw = (input: Uint8Array, options?: { readonly density: number }) => Sharp

/** @throws FP_SW_SHARP_MISSING */
export async function loadSharp(): Promise<Draw> {
  try {
    return (await import('sharp')).default as unknown as Draw
  } catch (error) {
    throw SharpMissing.because(error)
  }
}

/** So much of an edge stays free in icons that a phone cuts out: the safe zone is a circle of 80 %. */
const safe = 0.1

/**
 * Draws every icon of an app from one picture: plain, maskable, monochrome, Apple's and the favicon.
 *
 * @param source Absolute path of the picture.
 * @throws FP_SW_SHARP_MISSING, FP_SW_PICTURE_UNREADABLE, FP_SW_ICON_SMALL
 * @see https://www.w3.org/TR/appmanifest/#icon-masks
 */
export async function drawIcons(
  app: AppOptions,
  { source, monochrome = source }: { readonly source: string; readonly monochrome?: string | undefined },
): Promise<readonly AppFile[]> {
  const draw = await loadSharp()
  const icon = await openPicture(draw, { file: source, option: 'icon', named: app.icon })
  const outline =
    monochrome === source
      ? icon
      : await openPicture(draw, { file: monochrome, option: 'monochrome', named: app.monochrome! })
  const background = app.backgroundColor ?? '#ffffff'
  const png = async (
    size: number,
    { padding = 0, on }: { padding?: number; on?: string } = {},
  ): Promise<Uint8Array> => {
    const inner = Math.round(size * (1 - 2 * padding))
    const edge = Math.floor((size - inner) / 2)
    const drawn = icon(inner).extend({
      top: edge,
      left: edge,
      bottom: size - inner - edge,
      right: size - inner - edge,
      background: clear,
    })
    const placed = await drawn.png({ compressionLevel: 9 }).toBuffer()
    // A step of its own: within one, a background is laid before the edges are added.
    return on === undefined ? placed : draw(placed).flatten({ background: on }).png({ compressionLevel: 9 }).toBuffer()
  }
  const square = (size: number) => ({ type: 'image/png', width: size, height: size })
  const small = await png(32)
  return [
    { name: 'icon-192.png', content: await png(192), ...square(192), purpose: 'any' },
    { name: 'icon-512.png', content: await png(512), ...square(512), purpose: 'any' },
    {
      name: 'maskable-512.png',
      content: await png(512, { padding: safe, on: background }),
      ...square(512),
      purpose: 'maskable',
    },
    { name: 'monochrome-512.png', content: await silhouette(outline(512)), ...square(512), purpose: 'monochrome' },
    {
      name: 'apple-touch-icon.png',
      content: await png(180, { padding: safe, on: background }),
      ...square(180),
      fixed: true,
    },
    { name: 'favicon.ico', content: toIco(small, 32), type: 'image/x-icon', width: 32, height: 32, fixed: true },
  ]
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 }

/** White where the picture is, as opaque as it is there: the browser colours it. */
async function silhouette(picture: Sharp): Promise<Uint8Array> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  for (let at = 0; at < data.length; at += info.channels) data.fill(255, at, at + 3)
  const { width, height, channels } = info
  const { default: sharp } = await import('sharp')
  return sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 9 }).toBuffer()
}

interface Picture {
  readonly file: string
  readonly option: string
  /** As the person wrote it. */
  readonly named: string
}

/** Gives the picture in any size, fitted into a square. */
async function openPicture(draw: Draw, { file, option, named }: Picture): Promise<(size: number) => Sharp> {
  let content: Uint8Array
  let width: number
  let height: number
  try {
    content = await readFile(file)
    ;({ width, height } = await draw(content).metadata())
  } catch (error) {
    throw PictureUnreadable.because(error, option, named, (error as Error).message)
  }
  const vector = extname(file).toLowerCase() === '.svg'
  if (!vector && Math.max(width, height) < 512) throw IconSmall(named, width, height)
  return (size) => {
    // SVG is drawn at 72 dots an inch unless asked for more.
    const density = vector ? Math.min(2400, Math.max(72, (72 * size) / Math.max(1, Math.min(width, height)))) : 72
    return draw(content, { density }).resize(size, size, { fit: 'contain', background: clear })
  }
}
