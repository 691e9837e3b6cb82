import { defineError, type ErrorFactory } from '../errors/define-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { suggest } from '../errors/suggest.ts'

export const RouteEntryUnknown: ErrorFactory<[route: string, entry: string, known: readonly string[]]> = defineError(
  'FP_CHUNKS_ROUTE_ENTRY',
  {
    message: (route, entry) => `Route ${route} starts from ${entry}, which has no code in the build.`,
    hint: (_route, entry, known) => {
      const nearest = suggest(entry, known)
      return `${nearest === undefined ? '' : `Did you mean ${nearest}? `}Name a module that the page or an import() loads.`
    },
    place: (route) => `route ${route}`,
    value: (_route, entry) => describeValue(entry),
  },
)

export const PinMatchesNothing: ErrorFactory<[pin: string, pattern: string, known: readonly string[]]> = defineError(
  'FP_CHUNKS_PIN_NOTHING',
  {
    message: (pin, pattern) => `The pin ${pin} names ${pattern}, and no module of the build matches it.`,
    hint: (_pin, pattern, known) => {
      const nearest = suggest(pattern, known)
      return nearest === undefined
        ? 'Name a file of the app or a package that is in the build.'
        : `Did you mean ${nearest}?`
    },
    place: (pin) => `chunks option '${pin}'`,
    value: (_pin, pattern) => describeValue(pattern),
  },
)

export const PinsDisagree: ErrorFactory<[first: string, second: string, why: string]> = defineError(
  'FP_CHUNKS_PINS_DISAGREE',
  {
    message: (first, second, why) => `${first} and ${second} cannot both be kept: ${why}.`,
    hint: 'Drop one of the two pins, or make one narrower.',
    place: () => "chunks option 'pins'",
  },
)

export const RouteUnknown: ErrorFactory<[route: string, known: readonly string[]]> = defineError(
  'FP_CHUNKS_ROUTE_UNKNOWN',
  {
    message: (route) => `There is no route ${route}.`,
    hint: (route, known) => {
      const nearest = suggest(route, known)
      return nearest === undefined ? `Known routes: ${known.slice(0, 12).join(', ')}.` : `Did you mean ${nearest}?`
    },
    value: (route) => describeValue(route),
  },
)

export const ModuleUnknown: ErrorFactory<[module: string, known: readonly string[]]> = defineError(
  'FP_CHUNKS_MODULE_UNKNOWN',
  {
    message: (module) => `No module ${module} has code in the build.`,
    hint: (module, known) => {
      const nearest = suggest(module, known)
      return nearest === undefined
        ? 'Name it by its path from the project root; what tree shaking removed is in no chunk.'
        : `Did you mean ${nearest}?`
    },
    value: (module) => describeValue(module),
  },
)

export const ChunkUnknown: ErrorFactory<[chunk: string, known: readonly string[]]> = defineError(
  'FP_CHUNKS_CHUNK_UNKNOWN',
  {
    message: (chunk) => `The plan has no chunk ${chunk}.`,
    hint: (chunk, known) => {
      const nearest = suggest(chunk, known)
      return nearest === undefined ? `Its chunks: ${known.slice(0, 12).join(', ')}.` : `Did you mean ${nearest}?`
    },
    value: (chunk) => describeValue(chunk),
  },
)

export const WhatIfInvalid: ErrorFactory<[change: string, why: string, hint: string]> = defineError(
  'FP_CHUNKS_WHAT_IF',
  {
    message: (change, why) => `The change '${change}' cannot be tried: ${why}.`,
    hint: (_change, _why, hint) => hint,
    value: (change) => describeValue(change),
  },
)
