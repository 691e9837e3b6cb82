import type { Glaze } from '../../crockery/dish.ts'
import type { Area } from '../../food/area.ts'
import type { Random } from '../../random.ts'
import type { Relief } from '../../relief.ts'
import type { linens } from '../../surfaces/linen.ts'
import type { Setting } from '../../tabletop.ts'

/** One starter: the setting, the plate and napkin, and what to draw on the plate. */
export interface PlateRecipe {
  setting: Setting
  glaze: Glaze
  profile: 'coupe' | 'rim'
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, plate: Area & { z: number }) => void
}
