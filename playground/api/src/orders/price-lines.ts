import type { OptionGroup } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { invalid } from '../http/invalid.ts'
import type { NewOrderInput } from './new-order-schema.ts'

interface PricedLine {
  readonly position: number
  readonly dish_slug: string
  readonly name: string
  readonly quantity: number
  readonly unit_cents: number
  readonly choices: readonly string[]
  readonly note: string
}

interface DishRow {
  readonly slug: string
  readonly name: string
  readonly price_cents: number
  readonly available: boolean
  readonly groups: readonly OptionGroup[]
}

/** Prices an order from the menu, never from what the browser says. Throws the 422 that names the line at fault. */
export async function priceLines(db: Queryable, lines: NewOrderInput['lines']): Promise<PricedLine[]> {
  const dishes = await readDishes(
    db,
    lines.map(({ dishSlug }) => dishSlug),
  )
  return lines.map(({ dishSlug, quantity, choiceIds, note }, position) => {
    const dish = dishes.get(dishSlug)
    if (!dish?.available) throw dishGone(position, dish?.name ?? dishSlug)
    const picked = pickChoices(dish, choiceIds, position)
    return {
      position,
      dish_slug: dishSlug,
      name: dish.name,
      quantity,
      unit_cents: picked.reduce((sum, { extraCents }) => sum + extraCents, dish.price_cents),
      choices: picked.map(({ name }) => name),
      note,
    }
  })
}

function pickChoices({ name, groups }: DishRow, choiceIds: readonly string[], position: number) {
  const field = `lines.${position}.choiceIds`
  const picked = groups.flatMap((group) => {
    const chosen = group.choices.filter(({ id }) => choiceIds.includes(id))
    if (group.pick === 'one' && chosen.length !== 1) {
      throw invalid({ [field]: `Choose one ${group.name.toLowerCase()} for ${name}.` })
    }
    return chosen
  })
  if (picked.length !== new Set(choiceIds).size) throw invalid({ [field]: `That choice is not offered with ${name}.` })
  return picked
}

function dishGone(position: number, name: string): HttpProblem {
  const message = `${name} is no longer available. Please take it out of your cart.`
  return new HttpProblem({
    status: 422,
    error: 'dish-gone',
    message,
    fields: { [`lines.${position}.dishSlug`]: message },
  })
}

async function readDishes(db: Queryable, slugs: readonly string[]): Promise<Map<string, DishRow>> {
  const { rows } = await db.query<DishRow>(
    `select dish.slug, dish.name, dish.price_cents, dish.available,
            coalesce((
              select json_agg(json_build_object('name', option_group.name, 'pick', option_group.pick, 'choices', (
                select json_agg(json_build_object('id', choice.id, 'name', choice.name, 'extraCents', choice.extra_cents)
                                order by choice.position)
                from option_choices choice where choice.group_id = option_group.id
              )) order by option_group.position)
              from option_groups option_group where option_group.dish_slug = dish.slug
            ), '[]') as groups
     from dishes dish where dish.slug = any($1)`,
    [slugs],
  )
  return new Map(rows.map((row) => [row.slug, row]))
}
