import type { Glaze } from '../../crockery/dish.ts'
import type { Area } from '../../food/area.ts'
import type { Random } from '../../random.ts'
import type { Relief } from '../../relief.ts'
import type { linens } from '../../surfaces/linen.ts'
import type { Setting } from '../../tabletop.ts'

/** One dish from the grill: the setting, the plate or pan, the napkin, and what to draw in it. */
export interface SteakRecipe {
  setting: Setting
  glaze: Glaze | 'pan'
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, plate: Area) => void
}
