import type { SectionSlug } from '@bistro/contract'
import { desserts } from './copy/desserts.ts'
import { drinks } from './copy/drinks.ts'
import { grill } from './copy/grill.ts'
import { pasta } from './copy/pasta.ts'
import { pizza } from './copy/pizza.ts'
import { smallPlates } from './copy/small-plates.ts'
import { soupsSalads } from './copy/soups-salads.ts'
import { vegetables } from './copy/vegetables.ts'
import type { DishCopy } from './dish-copy.ts'

interface SectionCopy {
  readonly intro: string
  readonly dishes: Readonly<Record<string, DishCopy>>
}

/** Every word of the menu, by section. */
export const menuCopy: Readonly<Record<SectionSlug, SectionCopy>> = {
  'small-plates': { intro: 'Meant for the middle of the table. Two or three each make a supper.', dishes: smallPlates },
  'soups-salads': { intro: 'Something warm, something raw, something with a good dressing.', dishes: soupsSalads },
  grill: { intro: 'Cooked over oak and beech. Every plate comes with a side.', dishes: grill },
  pasta: { intro: 'Rolled every morning, cooked when you order. As a starter or a main.', dishes: pasta },
  pizza: { intro: 'Three-day dough, ninety seconds beside the flames.', dishes: pizza },
  vegetables: { intro: 'Vegetables given the attention other kitchens keep for meat.', dishes: vegetables },
  desserts: { intro: 'Made here, every one of them. Leave room.', dishes: desserts },
  drinks: { intro: 'From the bar and the coffee machine.', dishes: drinks },
}
