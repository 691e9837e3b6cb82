import type { PromiseCheck } from './chunk-plan.ts'

/** What each promise is about, in words. */
const titles: Readonly<Record<PromiseCheck['name'], string>> = {
  'over-fetch': 'over-fetch, all routes together',
  'over-fetch-per-route': 'over-fetch of any one route',
  'lazy-stays-lazy': 'pages that load lazy code at once',
  'no-chunk-cycles': 'chunks that import each other in a circle',
  'side-effect-order': 'side effects out of order',
  'style-order': 'styles out of order',
  'edit-bytes': 'modules whose edit costs more than the budget',
  'volatile-apart': 'often changed modules in large chunks',
}

const shares: readonly PromiseCheck['name'][] = ['over-fetch', 'over-fetch-per-route', 'edit-bytes']

/** A promise as people read it; `isShare` tells whether its figures are shares, 0–1, or numbers of cases. */
export function describePromise({ name }: Pick<PromiseCheck, 'name'>): {
  readonly title: string
  readonly isShare: boolean
} {
  return { title: titles[name], isShare: shares.includes(name) }
}
