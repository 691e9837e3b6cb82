import type { Painter } from '../relief.ts'
import type { Table } from './lay-table.ts'
import { linens, paintLinen } from './linen.ts'
import { marbles, paintMarble } from './marble.ts'
import { paintStone, stones } from './slate.ts'
import { paintWood, woods } from './wood.ts'

/** The painter of the named table top, for scenes that look along it rather than down on it. */
export function tablePainter(table: Table, seed: number): Painter {
  if (table in woods) return paintWood({ ...woods[table as keyof typeof woods], seed })
  if (table in marbles) return paintMarble({ ...marbles[table as keyof typeof marbles], seed })
  if (table in stones) return paintStone({ ...stones[table as keyof typeof stones], seed })
  return paintLinen({ ...linens[table.slice(0, -'-linen'.length) as keyof typeof linens], seed })
}
