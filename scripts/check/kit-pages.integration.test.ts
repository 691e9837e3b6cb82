import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modes } from '../../playground/ssr/src/mode.ts'
import { networks } from './kit-pages/networks.ts'
import { openKit, type OpenKit } from './kit-pages/open-kit.ts'

/** By page: what lies below the first screen, and must not be asked for before it is near. */
const below: Readonly<Record<string, RegExp | undefined>> = {
  audio: /asset\/far/,
  'chunk-boundary': undefined,
  'content-visibility': undefined,
  embed: /asset\/far/,
  frame: /asset\/far/,
  image: /asset\/(far|fixed|plain|remote|missing)/,
  lazy: /heavy-counter/,
  'lcp-guard': undefined,
  prefetch: undefined,
  picture: /asset\/far/,
  thousand: undefined,
  video: /asset\/(far|poster)/,
}

let kit: OpenKit

beforeAll(async () => {
  kit = await openKit()
})
afterAll(() => kit?.close())

for (const network of networks) {
  describe(`every page, ${network}`, () => {
    test.for(Object.keys(below))('%s', async (path) => {
      await Promise.all(
        modes.map(async (mode) => {
          await using visited = await kit.visit({ path, mode, network })
          const { asked, complaints } = visited
          const far = below[path]
          const early = far ? asked.filter((address) => far.test(address)) : []
          await visited.readToTheEnd()
          if (far) {
            const asksFor = (): boolean => asked.some((address) => far.test(address))
            await expect
              .poll(asksFor, { message: `${mode}: what is below is loaded in the end`, timeout: 60_000 })
              .toBe(true)
            await visited.readToTheEnd()
          }
          const { shifts } = await visited.seen()
          const scripts = asked.filter((address) => address.endsWith('.js'))
          expect
            .soft({ path, mode, network, early, shifts, twice: scripts.length - new Set(scripts).size })
            .toEqual({ path, mode, network, early: [], shifts: [], twice: 0 })
          const failed = network === 'failing' && path === 'lazy'
          // The one module that does not come is what its boundary is told of.
          const others = (text: string): boolean => !failed || !/dynamically imported module|heavy-counter/.test(text)
          expect.soft((await visited.reported()).filter(others), `${mode}: what React reports`).toEqual([])
          if (path !== 'lcp-guard') expect.soft(complaints.filter(others), `${mode}: complaints`).toEqual([])
        }),
      )
    })
  })
}
