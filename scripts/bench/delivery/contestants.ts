/** How a site is built: what decides its files. */
export type Recipe = 'plain' | 'compression2' | 'firstpaint' | 'firstpaint-names'

export interface Contestant {
  readonly name: ContestantName
  readonly title: string
  readonly recipe: Recipe
  /** Whether the server hears of dictionaries. Safari and Firefox never speak of them: for them this is false. */
  readonly dictionaries: boolean
}

export type ContestantName = 'plain' | 'compression2' | 'firstpaint-br' | 'firstpaint' | 'firstpaint-names'

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
]

/** Those that race unless asked otherwise: each at its defaults, or at its best. */
export const usual: readonly ContestantName[] = ['plain', 'compression2', 'firstpaint-br', 'firstpaint']
