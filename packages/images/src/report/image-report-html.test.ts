import { buildImageReport, type OptimizedImage } from '@firstpaint/core/images'
import { expect, test } from 'vitest'
import { imagePreviews } from './image-previews.ts'
import { imageReportHtml } from './image-report-html.ts'
import { optimizeImage } from '../optimize-image.ts'
import { resolveImageRequest } from '@firstpaint/core/images'
import sharp from 'sharp'

const target = 70
const bytes = await sharp({
  create: {
    width: 300,
    height: 200,
    channels: 3,
    background: '#47a',
    noise: { type: 'gaussian', mean: 128, sigma: 20 },
  },
})
  .png()
  .toBuffer()
const request = resolveImageRequest({ options: { widths: [150, 300], formats: ['webp', 'png'] }, place: 'test' })
const made = await optimizeImage({ bytes, request })
const reportOf = (...images: readonly (readonly [path: string, image: OptimizedImage])[]) =>
  buildImageReport({
    made: images.map(([path, image]) => ({
      path,
      image,
      sourceHash: path,
      importers: ['src/a&b.tsx'],
      target,
      cached: false,
    })),
    budgets: [{ images: '<none>', maxBytes: 1 }],
  })

test('the page holds everything, and asks nobody for more', async () => {
  const report = reportOf(['house/<b>"hero.png', made.image])
  const previews = await imagePreviews(report, {
    readSource: () => bytes,
    readVariant: async (hash) => made.files.get(hash)!,
  })
  expect(previews.size).toBe(1)
  const html = imageReportHtml(report, { title: 'A & B', previews })
  expect(html).toContain('<title>A &#38; B</title>')
  expect(html).toContain('house/&#60;b&#62;&#34;hero.png')
  expect(html).not.toContain('<b>"hero')
  expect(html).toContain('src/a&#38;b.tsx')
  expect(html).toContain('The budget for &#60;none&#62; holds for no image.')
  expect(html.match(/<img /g)).toHaveLength(2)
  expect(html).not.toMatch(/(?:src|href)="(?!data:)/)
  expect(html.replaceAll("xmlns='http://www.w3.org/2000/svg'", '')).not.toMatch(/https?:/)
  for (const { bytes: size, why } of made.image.variants) {
    expect(size).toBeGreaterThan(0)
    expect(html).toContain(why)
  }
})

test('without pictures, and without images, there is still a page', async () => {
  const report = reportOf(['a.png', made.image])
  const unread = await imagePreviews(report, {
    readSource: () => {
      throw new Error('gone')
    },
    readVariant: () => Promise.reject(new Error('gone')),
  })
  expect(unread.size).toBe(0)
  expect(imageReportHtml(report)).not.toContain('<img')
  expect(imageReportHtml(buildImageReport({ made: [] }))).toContain('There are none.')
})
