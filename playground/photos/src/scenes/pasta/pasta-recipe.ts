import type { Glaze } from '../../crockery/dish.ts'
import type { Area } from '../../food/area.ts'
import type { Random } from '../../random.ts'
import type { Relief } from '../../relief.ts'
import type { linens } from '../../surfaces/linen.ts'
import type { Setting } from '../../tabletop.ts'

/** One pasta: the setting, the bowl and napkin, and what to draw in the bowl. */
export interface PastaRecipe {
  setting: Setting
  glaze: Glaze
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, bowl: Area) => void
}
