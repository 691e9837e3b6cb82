import type { Dish, DishSummary, OptionGroup } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { summaryColumns } from './summary-columns.ts'

type DishRow = DishSummary & Pick<Dish, 'descriptionHtml' | 'kcal'>

/** One dish with its options and what goes well with it; null when there is none of that slug. */
export async function readDish(db: Queryable, slug: string): Promise<Dish | null> {
  const { rows } = await db.query<DishRow>(
    `select ${summaryColumns}, more.description_html as "descriptionHtml", more.kcal
     from dish_summaries dish join dishes more using (slug)
     where dish.slug = $1`,
    [slug],
  )
  const dish = rows[0]
  if (!dish) return null
  return { ...dish, options: await readOptions(db, slug), pairsWith: await readPairings(db, slug) }
}

async function readOptions(db: Queryable, slug: string): Promise<OptionGroup[]> {
  const { rows } = await db.query<OptionGroup>(
    `select option_group.id, option_group.name, option_group.pick,
            json_agg(
              json_build_object('id', choice.id, 'name', choice.name, 'extraCents', choice.extra_cents)
              order by choice.position
            ) as choices
     from option_groups option_group join option_choices choice on choice.group_id = option_group.id
     where option_group.dish_slug = $1
     group by option_group.id
     order by option_group.position`,
    [slug],
  )
  return rows
}

async function readPairings(db: Queryable, slug: string): Promise<DishSummary[]> {
  const { rows } = await db.query<DishSummary>(
    `select ${summaryColumns}
     from dish_pairings pairing join dish_summaries dish on dish.slug = pairing.pairs_with
     where pairing.dish_slug = $1
     order by pairing.position`,
    [slug],
  )
  return rows
}
