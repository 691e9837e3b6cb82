import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeApp } from '../src/app/make-app.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'app-'))
  // A disc on nothing: what is outside must stay transparent, or get the background.
  await writeFile(
    join(root, 'icon.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#1f4a3a"/></svg>',
  )
})
afterEach(() => rm(root, { recursive: true, force: true }))

const pixel = async (png: Uint8Array, x: number, y: number): Promise<readonly number[]> => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)]
}

test('every icon from one picture, in the size and shape its place asks for', async () => {
  const app = { name: 'Bistro', icon: 'icon.svg', backgroundColor: '#faf5ec' }
  const { files, links } = await makeApp({ app, root, base: '/shop/' })
  const find = (name: RegExp): Uint8Array => [...files].find(([path]) => name.test(path))![1]
  for (const [name, size] of [
    [/icon-192-/, 192],
    [/icon-512-/, 512],
    [/maskable-512-/, 512],
    [/monochrome-512-/, 512],
    [/apple-touch-icon/, 180],
  ] as const) {
    expect(await sharp(find(name)).metadata(), String(name)).toMatchObject({ width: size, height: size, format: 'png' })
  }
  expect((await pixel(find(/icon-512-/), 2, 2))[3]).toBe(0)
  expect(await pixel(find(/maskable-512-/), 2, 2)).toEqual([0xfa, 0xf5, 0xec, 255])
  // In the safe zone, but not beyond it.
  expect(await pixel(find(/maskable-512-/), 256, 60)).toEqual([0x1f, 0x4a, 0x3a, 255])
  expect(await pixel(find(/maskable-512-/), 256, 40)).toEqual([0xfa, 0xf5, 0xec, 255])
  expect(await pixel(find(/monochrome-512-/), 256, 256)).toEqual([255, 255, 255, 255])
  expect((await pixel(find(/monochrome-512-/), 2, 2))[3]).toBe(0)
  const ico = Buffer.from(find(/favicon\.ico/))
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt8(6)]).toEqual([1, 1, 32])
  expect(await sharp(ico.subarray(22)).metadata()).toMatchObject({ width: 32, height: 32 })

  const manifest = JSON.parse(Buffer.from(find(/webmanifest/)).toString()) as {
    readonly icons: readonly { readonly src: string; readonly purpose: string }[]
  }
  expect(manifest).toMatchObject({
    name: 'Bistro',
    short_name: 'Bistro',
    start_url: '/shop/',
    scope: '/shop/',
    display: 'standalone',
  })
  expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable', 'monochrome'])
  for (const { src } of manifest.icons) expect([...files.keys()]).toContain(src.replace('/shop/', ''))
  expect(links.map(({ kind }) => kind)).toEqual(['manifest', 'icon', 'icon', 'apple-touch-icon', 'theme-color'])
})

test('the same picture makes the same files, byte for byte', async () => {
  const make = async (): Promise<string> => {
    const { files } = await makeApp({ app: { name: 'A', icon: 'icon.svg' }, root, base: '/' })
    return JSON.stringify([...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')]))
  }
  expect(await make()).toBe(await make())
})

test('pictures that will not do are named', async () => {
  const make = (icon: string): Promise<unknown> => makeApp({ app: { name: 'A', icon }, root, base: '/' })
  await writeFile(
    join(root, 'small.png'),
    await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  )
  await writeFile(join(root, 'broken.png'), 'no picture')
  await expect(make('small.png')).rejects.toMatchObject({ code: 'FP_SW_ICON_SMALL' })
  await expect(make('missing.svg')).rejects.toMatchObject({ code: 'FP_SW_PICTURE_UNREADABLE' })
  await expect(make('broken.png')).rejects.toMatchObject({ code: 'FP_SW_PICTURE_UNREADABLE' })
})
