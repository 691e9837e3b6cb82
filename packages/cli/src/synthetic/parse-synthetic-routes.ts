import { OptionInvalid } from '../cli-errors.ts'

export interface SyntheticRoute {
  /** The pattern it is counted under. */
  readonly route: string
  /** The address that is visited. */
  readonly path: string
}

/** @throws FP_CLI_OPTION_INVALID */
export function parseSyntheticRoutes(list: string): readonly SyntheticRoute[] {
  return list.split(',').map((entry) => {
    const [route = '', path = route] = entry.trim().split('=')
    if (!route.startsWith('/') || !path.startsWith('/'))
      throw OptionInvalid(
        '--routes',
        entry,
        'paths such as /menu, with an address where they have parts: /menu/:slug=/menu/margherita',
      )
    if (/[:*]/.test(path)) throw OptionInvalid('--routes', entry, `an address for the pattern: ${route}=/…`)
    return { route, path }
  })
}
