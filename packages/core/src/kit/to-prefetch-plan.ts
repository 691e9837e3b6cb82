import type { FieldTransition } from '../chunks/field-profile.ts'
import type { RouteFiles } from '../preload/route-files.ts'
import { onwardShares } from './onward-shares.ts'
import { planPrefetch } from './plan-prefetch.ts'
import type { PrefetchPlan } from './prefetch-plan.ts'

export interface ToPrefetchPlanOptions {
  /** Best match first. */
  readonly routes: readonly RouteFiles[]
  readonly transitions: readonly FieldTransition[]
  /** Compressed size of each file in bytes. */
  readonly bytesOf: ReadonlyMap<string, number>
  readonly urlOf: (file: string) => string
  /** Path under which the patterns begin, with a slash at both ends; null when the build can be put anywhere. */
  readonly base: string | null
  /** Most bytes to ask for ahead of time, per route a visitor is on. */
  readonly budget?: number
}

/** Everything the kit needs in a page to ask for routes ahead of time. */
export function toPrefetchPlan({
  routes,
  transitions,
  bytesOf,
  urlOf,
  base,
  budget,
}: ToPrefetchPlanOptions): PrefetchPlan {
  const names = [...new Set(routes.flatMap(({ files }) => files))].filter((file) => bytesOf.has(file))
  const place = new Map(names.map((file, index) => [file, index]))
  const places = (files: readonly string[]): number[] => files.flatMap((file) => place.get(file) ?? [])
  const filesOf = new Map(routes.map(({ route, files }) => [route.pattern, files]))
  return {
    version: 1,
    files: names.map((file) => [urlOf(file), bytesOf.get(file)!]),
    routes: routes.map(({ pattern, route, files }) => ({
      pattern: route.pattern,
      match: toPathExpression(pattern, base),
      files: places(files),
      likely: places(
        planPrefetch({
          next: onwardShares(route.pattern, transitions),
          filesOf,
          bytesOf,
          loaded: new Set(files),
          ...(budget === undefined ? {} : { budget }),
        }),
      ),
    })),
  }
}

/** With `base` null the place of the build is unknown, and only the end of a path is looked at. */
function toPathExpression(pattern: string, base: string | null): string {
  const parts = pattern
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : escaped(part)))
  const start = base === null ? '/' : `^${escaped(base)}`
  const end =
    parts.at(-1) === '.*' ? parts.slice(0, -1).join('/') + (parts.length > 1 ? '(/.*)?' : '.*') : parts.join('/')
  return `${start}${end}${parts.at(-1) === '.*' || end === '' ? '' : '/?'}$`
}

/** As it stands in `location.pathname`, and without a meaning of its own in a regular expression. */
function escaped(text: string): string {
  return encodeURI(text).replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}
