import { defineError, describeValue, suggest, type ErrorFactory } from '@firstpaint/core/errors'

export const RouteModuleUnknown: ErrorFactory<[pattern: string, module: string, known: readonly string[]]> =
  defineError('FP_ROUTE_MODULE_UNKNOWN', {
    message: (pattern, module) => `The route '${pattern}' names the module '${module}', which is not part of the app.`,
    hint: (_pattern, module, known) => {
      const nearest = suggest(module, known)
      return `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}Name modules by their path from Vite's root, such as 'src/pages/menu.tsx'.`
    },
    place: (pattern) => `firstpaint() option 'chunks.routes["${pattern}"]'`,
    value: (_pattern, module) => describeValue(module),
  })
