import { dishIndex, sections } from '@bistro/contract'
import type { DishIndexEntry } from '@bistro/contract'
import { altTexts } from '@bistro/photos/alt-texts'
import type { Queryable } from '../database/database.ts'
import { insertRows } from '../database/insert-rows.ts'
import type { DishCopy } from './dish-copy.ts'
import { menuCopy } from './menu-copy.ts'
import { photoSize } from './photo-size.ts'
import { toDescriptionHtml } from './to-description-html.ts'

/** Sections, dishes and all that hangs on them. */
export async function seedMenu(db: Queryable, now: Date): Promise<void> {
  const dishes = dishIndex.map((entry, position) => ({ entry, position, copy: copyOf(entry) }))
  await insertRows(
    db,
    'sections',
    sections.map(({ slug, name }, position) => ({ slug, name, intro: menuCopy[slug].intro, position })),
  )
  await insertRows(
    db,
    'photos',
    dishes.map(({ entry: { slug, name } }) => ({ slug, alt: altTexts[slug] ?? name, ...photoSize })),
  )
  await insertRows(
    db,
    'dishes',
    dishes.map(({ entry, position, copy }) => ({
      slug: entry.slug,
      section_slug: entry.section,
      position,
      name: entry.name,
      summary: copy.summary,
      description_html: toDescriptionHtml(copy.description),
      price_cents: copy.priceCents,
      kcal: copy.kcal,
      vegetarian: copy.diet !== undefined,
      vegan: copy.diet === 'vegan',
      spicy: copy.spicy ?? false,
      available: !copy.soldOut,
      photo_slug: entry.slug,
      updated_at: now,
    })),
  )
  const allergens = new Set(dishes.flatMap(({ copy }) => copy.allergens))
  await insertRows(
    db,
    'allergens',
    [...allergens].toSorted().map((slug) => ({ slug })),
  )
  await insertRows(
    db,
    'dish_allergens',
    dishes.flatMap(({ entry, copy }) =>
      copy.allergens.map((allergen) => ({ dish_slug: entry.slug, allergen_slug: allergen })),
    ),
  )
  await insertRows(
    db,
    'dish_pairings',
    dishes.flatMap(({ entry, copy }) =>
      copy.pairsWith.map((slug, position) => ({ dish_slug: entry.slug, pairs_with: slug, position })),
    ),
  )
  await seedOptions(db, dishes)
}

async function seedOptions(
  db: Queryable,
  dishes: readonly { readonly entry: DishIndexEntry; readonly copy: DishCopy }[],
): Promise<void> {
  const groups = dishes.flatMap(({ entry, copy }) =>
    (copy.options ?? []).map((option, position) => ({
      id: `${entry.slug}.${slugify(option.name)}`,
      dish: entry.slug,
      position,
      option,
    })),
  )
  await insertRows(
    db,
    'option_groups',
    groups.map(({ id, dish, position, option: { name, pick } }) => ({ id, dish_slug: dish, position, name, pick })),
  )
  await insertRows(
    db,
    'option_choices',
    groups.flatMap(({ id, option }) =>
      option.choices.map(([name, extra], position) => ({
        id: `${id}.${slugify(name)}`,
        group_id: id,
        position,
        name,
        extra_cents: extra,
      })),
    ),
  )
}

function copyOf({ slug, section }: DishIndexEntry): DishCopy {
  const copy = menuCopy[section].dishes[slug]
  if (!copy) throw new Error(`The dish index lists "${slug}" but seed/copy/${section}.ts has no words for it.`)
  return copy
}

/** `Truffle & Parmesan chips` → `truffle-parmesan-chips`. */
function slugify(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
