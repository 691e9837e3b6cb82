import type { Rolldown } from 'vite'

/**
 * The option by which a config decides itself how code is split, or makes one file or one per module; undefined when it
 * leaves that to the bundler. Groups of ours would override some of these in silence and contradict others. Checked with
 * Rolldown 1.2.19, the older names included.
 */
export function splittingOption(options: Rolldown.OutputOptions): string | undefined {
  const given = options as Readonly<Record<string, unknown>>
  const set = ['codeSplitting', 'advancedChunks', 'manualChunks'].find((name) => given[name] !== undefined)
  if (set !== undefined) return set
  const whole = ['inlineDynamicImports', 'preserveModules'].find((name) => given[name] === true)
  if (whole !== undefined) return whole
  return given['format'] === undefined || /^(?:es|esm|module)$/.test(String(given['format'])) ? undefined : 'format'
}
