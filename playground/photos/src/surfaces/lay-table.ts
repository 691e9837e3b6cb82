import type { Relief } from '../relief.ts'
import { linenTable, linens } from './linen.ts'
import { marbleTable, marbles } from './marble.ts'
import { stones, stoneTable } from './slate.ts'
import { woods, woodTable } from './wood.ts'

export type Table = keyof typeof woods | keyof typeof marbles | keyof typeof stones | `${keyof typeof linens}-linen`

/** Covers the relief with the named table top. `seed` moves the pattern; `angle` turns planks. */
export function layTable(relief: Relief, table: Table, seed: number, angle = 0): void {
  if (table in woods) return woodTable(relief, { ...woods[table as keyof typeof woods], seed }, angle)
  if (table in marbles) return marbleTable(relief, { ...marbles[table as keyof typeof marbles], seed })
  if (table in stones) return stoneTable(relief, { ...stones[table as keyof typeof stones], seed })
  const linen = table.slice(0, -'-linen'.length) as keyof typeof linens
  return linenTable(relief, { ...linens[linen], seed })
}
