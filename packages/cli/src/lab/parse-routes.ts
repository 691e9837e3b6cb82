import type { LabRoute } from '@firstpaint/core/lab'
import { OptionInvalid } from '../cli-errors.ts'

/**
 * Reads `--routes`: paths with commas between; a route with parameters says which path to visit for it.
 *
 * @example parseRoutes('/,/menu/:slug=/menu/margherita')
 * @throws FP_CLI_OPTION_INVALID
 */
export function parseRoutes(text: string): LabRoute[] {
  return text.split(',').map((part) => {
    const [route = '', path = route] = part.trim().split('=', 2)
    if (!route.startsWith('/') || !path.startsWith('/') || /[:*]/.test(path)) {
      throw OptionInvalid('--routes', part, 'paths such as /,/menu, or /menu/:slug=/menu/margherita')
    }
    return { route, path }
  })
}
