import { barrelCosts, packageCopies, pulledIntoPages } from '@firstpaint/core/chunks'
import type { AppChunks } from '../chunks/load-app-chunks.ts'
import { moduleType } from '../doctor/checks/module-type.ts'
import type { LoadedConfig } from '../doctor/load-config.ts'
import { formatBytes } from '../output/bytes.ts'
import { findPackage } from '../project/find-package.ts'

/** Something that makes chunks larger than they need to be, and what to do about it. */
export interface ChunkFinding {
  readonly kind: 'barrel' | 'copies' | 'module-type' | 'recursive-groups' | 'lazy-pulled'
  readonly message: string
  readonly fix: string
  /** Compressed bytes at stake, where they are known; a route's heaviest case. */
  readonly bytes: number | null
}

/** Routes named in a message. */
const mostNamed = 3

/** What stands in the way of better chunks: in the code, in what is installed, in package.json and in the config. */
export async function findFindings(chunks: AppChunks): Promise<ChunkFinding[]> {
  const { app, manifest, config } = chunks
  const type = await moduleType.run({
    dir: app,
    manifest,
    env: {},
    find: (name) => findPackage(name, app),
    config,
  })
  const settings: ChunkFinding[] =
    type.status === 'fail'
      ? [{ kind: 'module-type', message: `package.json: ${type.detail}`, fix: type.fix ?? '', bytes: null }]
      : []
  return [...settings, ...ownGroups(config), ...pulled(chunks), ...copies(chunks), ...barrels(chunks)]
}

function barrels({ graph, facts }: AppChunks): ChunkFinding[] {
  if (graph === null) return []
  return barrelCosts(graph, facts).map(({ module, routes, leadsTo }) => {
    const named = routes.slice(0, mostNamed).map(({ route, bytes }) => `${route} (${formatBytes(bytes)})`)
    const more = routes.length > mostNamed ? ` and ${routes.length - mostNamed} more routes` : ''
    return {
      kind: 'barrel',
      message: `${module} only passes on other files (${leadsTo} modules). Through it alone comes code on ${named.join(', ')}${more}`,
      fix: 'Import what is used from its own file; at most these bytes are saved, for some of them are used.',
      bytes: routes[0]!.bytes,
    }
  })
}

function copies({ graph }: AppChunks): ChunkFinding[] {
  if (graph === null) return []
  return packageCopies(graph).map(({ name, copies: found }) => ({
    kind: 'copies',
    message: `${name} is in the build ${found.length} times: ${found.map(({ version }) => version).join(', ')}`,
    fix: `Ask for one version everywhere (npm ls ${name} tells who wants another), or set resolve.dedupe.`,
    bytes: null,
  }))
}

/** Groups of the user's own: Rolldown then takes the modules' dependencies along, wherever else they are needed. */
function ownGroups(config: LoadedConfig): ChunkFinding[] {
  const splitting = splittingOf(config)
  if (splitting === undefined) return []
  const { groups = [], includeDependenciesRecursively: forAll } = splitting
  const recursive = groups.filter((group) => (group.includeDependenciesRecursively ?? forAll) !== false)
  if (recursive.length === 0) return []
  const names = recursive.map(({ name }) => (typeof name === 'string' ? `'${name}'` : 'a computed one')).join(', ')
  return [
    {
      kind: 'recursive-groups',
      message: `codeSplitting groups take their modules' dependencies along (${names}): shared code ends up in whichever comes first`,
      fix: 'Set includeDependenciesRecursively: false, or take the groups out and let firstpaint() plan.',
      bytes: null,
    },
  ]
}

interface OwnSplitting {
  readonly includeDependenciesRecursively?: boolean
  readonly groups?: readonly { readonly name?: unknown; readonly includeDependenciesRecursively?: boolean }[]
}

/** As the config file has it: what plugins add is their business. */
function splittingOf(config: LoadedConfig): OwnSplitting | undefined {
  if (config.state !== 'loaded') return undefined
  const output = config.user.build?.rolldownOptions?.output ?? config.user.build?.rollupOptions?.output
  const own = [output].flat().find((each) => typeof each?.codeSplitting === 'object')
  return own?.codeSplitting as OwnSplitting | undefined
}

/** In chunks of the last build: with planned ones there are none of these. */
function pulled({ built, facts }: AppChunks): ChunkFinding[] {
  if (built === null) return []
  return pulledIntoPages(facts, built).map(({ page, chunk, bytes }) => ({
    kind: 'lazy-pulled',
    message: `The page ${page} loads the chunk ${chunk} at once, of which ${formatBytes(bytes)} are wanted later, if ever`,
    fix: 'Take the manualChunks or codeSplitting rule that made this chunk out, or make it narrower.',
    bytes,
  }))
}
