/** How a site is built: what decides its files. */
export type Recipe = 'plain' | 'compression2' | 'firstpaint' | 'firstpaint-names' | 'firstpaint-worker'

export interface Contestant {
  readonly name: ContestantName
  readonly title: string
  readonly recipe: Recipe
  /** Whether the server hears of dictionaries. Safari and Firefox never speak of them: for them this is false. */
  readonly dictionaries: boolean
  /** The site has a service worker, which fetches the next deploy while the visitor still looks at the last. */
  readonly worker?: boolean
}

export type ContestantName =
  | 'plain'
  | 'compression2'
  | 'firstpaint-br'
  | 'firstpaint'
  | 'firstpaint-names'
  | 'firstpaint-worker-br'
  | 'firstpaint-worker'

export const contestants: readonly Contestant[] = [
  { name: 'plain', title: 'Vite, brotli 11', recipe: 'plain', dictionaries: true },
  { name: 'compression2', title: 'vite-plugin-compression2', recipe: 'compression2', dictionaries: true },
  {
    name: 'firstpaint-br',
    title: 'Firstpaint, browser without dictionaries',
    recipe: 'firstpaint',
    dictionaries: false,
  },
  { name: 'firstpaint', title: 'Firstpaint', recipe: 'firstpaint', dictionaries: true },
  {
    name: 'firstpaint-names',
    title: 'Firstpaint, dictionaryStableNames',
    recipe: 'firstpaint-names',
    dictionaries: true,
  },
  {
    name: 'firstpaint-worker-br',
    title: 'Firstpaint, service worker, browser without dictionaries',
    recipe: 'firstpaint-worker',
    dictionaries: false,
    worker: true,
  },
  {
    name: 'firstpaint-worker',
    title: 'Firstpaint, service worker',
    recipe: 'firstpaint-worker',
    dictionaries: true,
    worker: true,
  },
]

/** Those that race unless asked otherwise: each at its defaults, or at its best. */
export const usual: readonly ContestantName[] = [
  'plain',
  'compression2',
  'firstpaint-br',
  'firstpaint',
  'firstpaint-worker',
]
