import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { components, kitParts, wholeKit } from './sizes/kit-parts.ts'
import { measureSize } from './sizes/measure-size.ts'

const root = resolve(import.meta.dirname, '../..')

describe('budgets of the React kit, in an app’s build', () => {
  test.for([...kitParts, components, wholeKit])('$name', async ({ code, most }) => {
    const { brotli } = await measureSize(code, root)
    expect(brotli).toBeGreaterThan(0)
    expect(brotli).toBeLessThanOrEqual(most)
  })
})
