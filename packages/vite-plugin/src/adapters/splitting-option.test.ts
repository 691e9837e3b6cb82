import { expect, test } from 'vitest'
import { splittingOption } from './splitting-option.ts'

test.each([
  [{}, undefined],
  [{ format: 'es' as const, entryFileNames: 'a.js' }, undefined],
  [{ codeSplitting: false }, 'codeSplitting'],
  [{ manualChunks: () => 'vendor' }, 'manualChunks'],
  [{ advancedChunks: { groups: [] } }, 'advancedChunks'],
  [{ inlineDynamicImports: true }, 'inlineDynamicImports'],
  [{ inlineDynamicImports: false }, undefined],
  [{ preserveModules: true }, 'preserveModules'],
  [{ format: 'iife' as const }, 'format'],
])('%j: %s', (options, name) => {
  expect(splittingOption(options as never)).toBe(name)
})
