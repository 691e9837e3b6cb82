import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHostConfig } from '@firstpaint/core/delivery'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAnswer } from './conformance/check-answer.ts'
import { makeSite } from './conformance/make-site.ts'
import { conformanceRequests } from './conformance/requests.ts'
import type { RunningTarget } from './conformance/target.ts'
import { startCloudFront } from './hosts/start-cloudfront.ts'

/** Requests CloudFront answers otherwise, each with the reason. */
const deviations: Readonly<Record<string, string>> = {
  'a missing script, navigated to':
    'the page of a 404 is a custom error response of the distribution, the same for navigations and all else',
}

for (const seesRewritten of [true, false]) {
  describe(`CloudFront's functions, ${seesRewritten ? 'both on one request' : 'each on the client’s request'}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'firstpaint-cloudfront-'))
    let running: RunningTarget | undefined
    beforeAll(async () => {
      const site = makeSite(folder)
      running = await startCloudFront({ config: toHostConfig('cloudfront', site.manifest), site, seesRewritten })
    })
    afterAll(async () => {
      await running?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    for (const asked of conformanceRequests) {
      const reason = deviations[asked.name]
      if (reason === undefined)
        test(asked.name, async () => expect(await checkAnswer(running!.origin, asked)).toEqual([]))
      else console.log(`CloudFront is not asked for "${asked.name}": ${reason}`)
    }

    test('every deviation is of a request there is', () => {
      const names = conformanceRequests.map(({ name }) => name)
      expect(Object.keys(deviations).filter((name) => !names.includes(name))).toEqual([])
    })
  })
}
