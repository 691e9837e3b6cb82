import { afterEach, beforeAll, expect, test } from 'vitest'
import { judgeLcp } from './judge-lcp.ts'

/** Drawn long after the document was read, as all of a test is; what the file holds does not matter here. */
const url = new URL('./lcp-finding.ts', import.meta.url).href

beforeAll(async () => {
  await (await fetch(url)).text()
})
afterEach(() => document.body.replaceChildren())

function draw(attributes: Readonly<Record<string, string>>): HTMLImageElement {
  const image = document.createElement('img')
  for (const [name, value] of Object.entries(attributes)) image.setAttribute(name, value)
  document.body.append(image)
  return image
}

test('an image that a script draws late is told of', async () => {
  const element = draw({ id: 'hero', width: '300', height: '200' })
  expect(await judgeLcp({ element, url })).toEqual([{ reason: 'not-preloaded', target: 'img#hero', url }])
})

test('an image that asks before all others as soon as it is made is not: nothing in the browser is earlier', async () => {
  const element = draw({ width: '300', height: '200', fetchpriority: 'high' })
  expect(await judgeLcp({ element, url })).toEqual([])
})

test('but that alone does not excuse being lazy', async () => {
  const element = draw({ width: '300', height: '200', fetchpriority: 'high', loading: 'lazy' })
  expect((await judgeLcp({ element, url })).map(({ reason }) => reason)).toEqual(['lazy'])
})
