import { bitsOf } from './bitset.ts'
import type { PlannedChunk } from './chunk-plan.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterGraph } from './cluster-graph.ts'
import { compressedSize } from './compressed-size.ts'
import { nameChunks } from './name-chunks.ts'

/** The chunks of a finished graph, by name. */
export function toPlannedChunks(graph: ClusterGraph): PlannedChunk[] {
  const { index } = graph.input
  const clusters = [...graph.alive()].filter(({ kind }) => kind !== 'facade')
  const modulesOf = clusters.map(({ parts }) =>
    parts.flatMap((part) => graph.parts[part]!.modules).toSorted((a, b) => a - b),
  )
  const entryOf = (cluster: Cluster): string | null =>
    index.modules[cluster.parts.flatMap((part) => graph.parts[part]!.entries)[0] ?? -1]?.id ?? null
  const packageOf = (members: readonly number[]): string | null => {
    const names = new Set(members.map((module) => index.modules[module]!.package))
    return names.size === 1 ? [...names][0]! : null
  }
  const kept = keptNames(clusters)
  const names = nameChunks(
    clusters.map(({ kind }, at) => {
      const members = modulesOf[at]!
      return {
        kept: kept[at]!,
        entry: entryOf(clusters[at]!),
        package: packageOf(members),
        framework: kind === 'framework',
        // The one that runs last imports most of the others: it is what the chunk is about.
        anchor: index.modules[members.at(-1)!]!.id,
      }
    }),
  )
  const nameOf = new Map(clusters.map(({ id }, at) => [id, names[at]!]))
  return clusters
    .map((cluster, at) => ({
      name: names[at]!,
      entry: entryOf(cluster),
      modules: modulesOf[at]!.map((module) => index.modules[module]!.id).toSorted(),
      imports: [...cluster.imports].flatMap((id) => nameOf.get(id) ?? []).toSorted(),
      compressedBytes: Math.round(compressedSize(cluster.weight, index.facts.compression)),
      reason: reasonFor(graph, cluster),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Why a chunk is there, for a person who wonders. */
function reasonFor(graph: ClusterGraph, cluster: Cluster): string {
  const parts = cluster.parts.map((part) => graph.parts[part]!)
  const { points, index } = graph.input
  const loaded = bitsOf(cluster.load).map((point) => points[point]!)
  const routes = points.filter(({ kind }) => kind === 'route').length
  const onRoutes = loaded.filter(({ kind }) => kind === 'route')
  const where =
    loaded.some(({ kind }) => kind === 'page') && onRoutes.length === routes
      ? 'every page'
      : onRoutes.length === 0
        ? `import() of ${
            loaded
              .map(({ name }) => name)
              .slice(0, 2)
              .join(' and ') || 'nothing'
          }${loaded.length > 2 ? ` and ${loaded.length - 2} more` : ''}`
        : onRoutes.length === 1
          ? `route ${onRoutes[0]!.name}`
          : `${onRoutes.length} of ${routes} routes`
  const packages = [...cluster.packages.keys()].toSorted()
  const what =
    cluster.kind === 'framework'
      ? `Framework (${packages.join(', ')}), apart because it seldom changes`
      : cluster.kind === 'runtime'
        ? "The bundler's own helpers"
        : cluster.apart !== -1
          ? 'Kept apart by a pin'
          : parts.length === 1
            ? `${packages.length === 1 ? `Code of ${packages[0]}` : cluster.entries > 0 ? 'The code of this entry alone' : 'App code'} that the same entries need`
            : `${parts.length} groups of code merged, for the bytes of a request outweigh what that costs later`
  const volatile = cluster.volatile ? '; small because it often changes' : ''
  return `${what}; loaded by ${where}${volatile}. ${cluster.modules} ${cluster.modules === 1 ? 'module' : 'modules'} of ${index.modules.length}.`
}

/** The name a cluster had before; of several that had the same, the entry's keeps it, else the one with most modules. */
function keptNames(clusters: readonly Cluster[]): (string | null)[] {
  const keeper = new Map<string, Cluster>()
  for (const cluster of clusters) {
    if (cluster.kept === null) continue
    const other = keeper.get(cluster.kept)
    const isFirst = other === undefined || cluster.entries > other.entries
    if (isFirst || (cluster.entries === other.entries && cluster.modules > other.modules))
      keeper.set(cluster.kept, cluster)
  }
  return clusters.map((cluster) =>
    cluster.kept !== null && keeper.get(cluster.kept) === cluster ? cluster.kept : null,
  )
}
