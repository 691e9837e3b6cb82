import { expect, test } from 'vitest'
import { loadOptional } from './load-optional.ts'

const peer = { name: 'not-installed-anywhere', purpose: 'A test' }

test('a missing package is named, with what needs it', async () => {
  const load = (): Promise<unknown> => import(/* @vite-ignore */ String(peer.name))
  await expect(loadOptional(load, peer)).rejects.toMatchObject({
    code: 'FP_IMAGES_OPTIONAL_MISSING',
    message: "A test needs the package 'not-installed-anywhere', which is not installed.",
  })
})

test('an error of the package itself stays what it is', async () => {
  await expect(loadOptional(() => Promise.reject(new Error('broken')), peer)).rejects.toThrow('broken')
})
