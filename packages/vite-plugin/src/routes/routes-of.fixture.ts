import { findRoutes } from './find-routes.ts'
import { graphOfSources } from './graph-of-sources.ts'

export interface FoundRoutes {
  /** Lazy modules by pattern. */
  readonly routes: Readonly<Record<string, readonly string[]>>
  /** `file:line reason` */
  readonly unresolved: readonly string[]
  /** `file:line` by pattern. */
  readonly places: Readonly<Record<string, string>>
}

/** Modules most snippets load; what is in them does not matter. */
const pages = ['home', 'menu', 'dish', 'about', 'users', 'user', 'shell', 'admin'].map(
  (name) => [`src/pages/${name}.tsx`, `export default function Page() { return null }`] as const,
)

/** Finds the routes of a small app, given as its files; it starts with the first of them. */
export function routesOf(files: Readonly<Record<string, string>>): FoundRoutes {
  const sources = new Map([...pages, ...Object.entries(files)])
  const modules = graphOfSources({
    sources,
    entries: [Object.keys(files)[0]!],
    packages: new Set(['react', 'react-router', 'react-router-dom', '@tanstack/react-router', 'wouter']),
  })
  const { routes, unresolved } = findRoutes({ sources, modules })
  return {
    routes: Object.fromEntries(routes.map(({ pattern, entries }) => [pattern, entries])),
    places: Object.fromEntries(routes.map(({ pattern, file, line }) => [pattern, `${file}:${line}`])),
    unresolved: unresolved.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
  }
}
