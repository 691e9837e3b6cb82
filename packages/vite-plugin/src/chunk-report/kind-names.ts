import type { ChunkKind } from '@firstpaint/core/chunks'

/** What each kind of chunk is called in the report, in the order of the legend. */
export const kindNames: Readonly<Record<ChunkKind, string>> = {
  page: 'with the first page',
  shared: 'by several routes',
  route: 'by one route',
  lazy: 'on demand',
}
