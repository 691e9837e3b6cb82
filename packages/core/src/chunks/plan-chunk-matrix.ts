import type { ChunkKind, ChunkProfiles } from './chunk-profiles.ts'

/** A column: a chunk, or the many that no column is left for. */
export interface MatrixColumn {
  readonly id: string
  readonly chunks: readonly string[]
  readonly label: string
  /** Compressed bytes. */
  readonly bytes: number
  readonly kind: ChunkKind
  /** Routes that load it. */
  readonly routes: number
}

/** What a route loads of a column. */
export interface MatrixCell {
  /** Place of the column. */
  readonly column: number
  readonly bytes: number
  /** Bytes among them that the route needs. */
  readonly needed: number
  /** Chunks loaded: one, unless the column stands for many. */
  readonly chunks: number
}

export interface MatrixRow {
  readonly route: string
  readonly bytes: number
  readonly overFetch: number
  readonly requests: number
  /** What is loaded, in the order of the columns; a column that is missing is not loaded. */
  readonly cells: readonly MatrixCell[]
}

export interface ChunkMatrixPlan {
  /** First what most routes load, the heaviest first among equals. */
  readonly columns: readonly MatrixColumn[]
  /** Heaviest first. */
  readonly rows: readonly MatrixRow[]
  /** Routes that are not shown. */
  readonly moreRoutes: number
}

export interface PlanChunkMatrixOptions {
  /** Chunks with a column of their own. Default 60. */
  readonly mostColumns?: number
  /** Routes. Default 60, the heaviest. */
  readonly mostRows?: number
}

/** Which route loads which chunk, and how much of it it needs. Chunks that no route loads are left out. */
export function planChunkMatrix(profiles: ChunkProfiles, options: PlanChunkMatrixOptions = {}): ChunkMatrixPlan {
  const { mostColumns = 60, mostRows = 60 } = options
  const routes = profiles.points.filter(({ kind }) => kind === 'route')
  const loaded = profiles.chunks.filter((chunk) => chunk.routes.length > 0)
  // What moves most bytes over all routes deserves a column most.
  const weight = (chunk: (typeof loaded)[number]): number => chunk.compressedBytes * chunk.routes.length
  const byWeight = loaded.toSorted((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
  const own = byWeight
    .slice(0, mostColumns)
    .toSorted(
      (a, b) =>
        b.routes.length - a.routes.length || b.compressedBytes - a.compressedBytes || (a.name < b.name ? -1 : 1),
    )
  const others = byWeight.slice(mostColumns)
  const columns: MatrixColumn[] = own.map(({ name, compressedBytes, kind, routes: by }) => ({
    id: name,
    chunks: [name],
    label: name,
    bytes: compressedBytes,
    kind,
    routes: by.length,
  }))
  if (others.length > 0) {
    columns.push({
      id: '.rest',
      chunks: others.map(({ name }) => name),
      label: `${others.length} more`,
      bytes: others.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0),
      kind: 'lazy',
      routes: new Set(others.flatMap((chunk) => chunk.routes)).size,
    })
  }
  const columnOf = new Map(columns.flatMap(({ chunks }, at) => chunks.map((name) => [name, at] as const)))
  const rows = routes.map(({ name, loads }): MatrixRow => {
    const cells = new Map<number, MatrixCell>()
    for (const { chunk, bytes, needed } of loads) {
      const column = columnOf.get(chunk)!
      const cell = cells.get(column) ?? { column, bytes: 0, needed: 0, chunks: 0 }
      cells.set(column, {
        column,
        bytes: cell.bytes + bytes,
        needed: cell.needed + needed,
        chunks: cell.chunks + 1,
      })
    }
    const bytes = loads.reduce((sum, load) => sum + load.bytes, 0)
    return {
      route: name,
      bytes,
      overFetch: bytes - loads.reduce((sum, load) => sum + load.needed, 0),
      requests: loads.length,
      cells: [...cells.values()].toSorted((a, b) => a.column - b.column),
    }
  })
  const sorted = rows.toSorted((a, b) => b.bytes - a.bytes || (a.route < b.route ? -1 : 1))
  return { columns, rows: sorted.slice(0, mostRows), moreRoutes: Math.max(0, rows.length - mostRows) }
}
