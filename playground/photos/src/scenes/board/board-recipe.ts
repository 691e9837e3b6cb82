import type { Random } from '../../random.ts'
import type { Relief } from '../../relief.ts'
import type { Setting } from '../../tabletop.ts'

/** One dish to share: the setting and what to lay on it. */
export interface BoardRecipe {
  setting: Setting
  draw: (relief: Relief, random: Random) => void
}
