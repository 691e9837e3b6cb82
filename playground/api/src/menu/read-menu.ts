import type { DishSummary, Menu, MenuSection } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { summaryColumns } from './summary-columns.ts'

/** The whole menu, sections and dishes in the order they are printed. */
export async function readMenu(db: Queryable): Promise<Menu> {
  const sections = await db.query<Omit<MenuSection, 'dishes'>>(
    'select slug, name, intro from sections order by position',
  )
  const dishes = await db.query<DishSummary>(`select ${summaryColumns} from dish_summaries dish order by dish.position`)
  const bySection = Map.groupBy(dishes.rows, ({ section }) => section)
  return { sections: sections.rows.map((section) => ({ ...section, dishes: bySection.get(section.slug) ?? [] })) }
}
