import sharp from 'sharp'
import { expect, test } from 'vitest'
import { ssimulacra2 } from '../metric/ssimulacra2.ts'
import { readEncoderPackages } from './encoder-packages.ts'
import { imageTools } from './image-tools.ts'

test('the manifests say what sharp says of itself', async () => {
  const packages = readEncoderPackages()
  expect(packages).toEqual({
    sharp: sharp.versions.sharp,
    'sharp-libvips': expect.stringMatching(/^\d+\.\d+\.\d+$/),
    svgo: expect.stringMatching(/^\d+\.\d+\.\d+/),
  })
  expect(await imageTools.versions()).toEqual(packages)
})

test('the metric of the key is the one that searches', () => {
  expect(imageTools.metric).toBe(ssimulacra2().name)
})
