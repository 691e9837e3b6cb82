export interface Floor {
  /** A floor imports only lower floors. Packages of one floor don't import each other. */
  readonly floor: number
  /**
   * What the code may assume around it: `pure` code sees no platform at all, `browser` code no `node:*` module.
   */
  readonly platform: 'pure' | 'browser' | 'node'
  /** Workspace packages this one may only take from as `import type`, so that its bundle never carries their code. */
  readonly typesOnly?: readonly string[]
}

/**
 * The house, by folder name in `packages/`. A package without a line here fails the check,
 * so a new one has to choose its floor.
 */
export const FLOORS: Readonly<Record<string, Floor>> = {
  core: { floor: 1, platform: 'pure' },
  images: { floor: 2, platform: 'node' },
  'service-worker': { floor: 2, platform: 'node' },
  delivery: { floor: 2, platform: 'node' },
  cache: { floor: 2, platform: 'node' },
  postgres: { floor: 2, platform: 'node' },
  lab: { floor: 2, platform: 'node' },
  vitals: { floor: 2, platform: 'browser' },
  react: { floor: 2, platform: 'browser', typesOnly: ['@firstpaint/core'] },
  'vite-plugin': { floor: 3, platform: 'node' },
  'metrics-api': { floor: 3, platform: 'node' },
  cli: { floor: 4, platform: 'node' },
}

/** Every package in `playground/`: they may import each other, and Firstpaint only as its users do. */
export const PLAYGROUND: Floor = { floor: 5, platform: 'node' }

/** `scripts/` and the end-to-end tests: they stand beside the house and may look at all of it. */
export const SCRIPTS: Floor = { floor: 6, platform: 'node' }

/** What the drawn graph says about each floor. */
export const FLOOR_TITLES: Readonly<Record<number, string>> = {
  1: 'contracts and pure planners',
  2: 'engines and browser kits',
  3: 'hosts',
  4: 'umbrella and command',
  5: 'playground, by public exports only',
}
