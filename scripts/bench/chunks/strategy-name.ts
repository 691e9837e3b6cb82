/** Every strategy the bench knows, in the order of the table. */
export const strategyNames = [
  'default',
  'default+map',
  'own',
  'vendor',
  'per-package',
  'granular',
  'entries-aware',
  'chunk-split',
  'firstpaint',
  'firstpaint+profile',
  'firstpaint+edits',
] as const

export type StrategyName = (typeof strategyNames)[number]

export function isOurs(name: string): boolean {
  return name.startsWith('firstpaint')
}
