import type { DishSummary, Menu } from '@bistro/contract'
import { getDayOfYear } from 'date-fns'
import { orderBy } from 'lodash-es'

/** The best liked dish that is there today of six sections; which of the first three leads changes with the day. */
export function pickHighlights({ sections }: Menu, today: Date): readonly DishSummary[] {
  const turn = getDayOfYear(today) % 3
  return sections
    .map(({ dishes }) =>
      orderBy(
        dishes.filter(({ available }) => available),
        [({ rating }) => rating ?? 0, 'slug'],
        ['desc', 'asc'],
      ),
    )
    .map((best) => best[turn] ?? best[0])
    .filter((dish) => dish !== undefined)
    .slice(0, 6)
}
