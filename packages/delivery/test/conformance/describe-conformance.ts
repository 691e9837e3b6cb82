import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAnswer } from './check-answer.ts'
import { makeSite } from './make-site.ts'
import { conformanceRequests } from './requests.ts'
import type { ConformanceTarget, RunningTarget } from './target.ts'

/** One test for each request of the list, against one host. What the host lacks is left out, with the reason. */
export function describeConformance(target: ConformanceTarget): void {
  describe(target.name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'firstpaint-conformance-'))
    let running: RunningTarget | undefined
    beforeAll(async () => {
      running = await target.start(makeSite(folder))
    })
    afterAll(async () => {
      await running?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    for (const asked of conformanceRequests) {
      const reason = asked.needs?.map((need) => target.lacks?.[need]).find((text) => text !== undefined)
      if (reason !== undefined) console.log(`${target.name} is not asked for "${asked.name}": ${reason}`)
      else test(asked.name, async () => expect(await checkAnswer(running!.origin, asked)).toEqual([]))
    }
  })
}
