import type { DishPatch } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { sanitiseDescription } from './sanitise-description.ts'

/** A `DishPatch` as it comes out of validation. */
type DishChanges = { readonly [Field in keyof DishPatch]: DishPatch[Field] | undefined }

const columns: Readonly<Record<keyof DishPatch, string>> = {
  name: 'name',
  summary: 'summary',
  descriptionHtml: 'description_html',
  priceCents: 'price_cents',
  available: 'available',
}

/** Changes the fields given. False when there is no such dish. */
export async function patchDish(db: Queryable, slug: string, patch: DishChanges, now: Date): Promise<boolean> {
  const changes: DishChanges =
    patch.descriptionHtml === undefined
      ? patch
      : { ...patch, descriptionHtml: sanitiseDescription(patch.descriptionHtml) }
  const names = (Object.keys(columns) as (keyof DishPatch)[]).filter((name) => changes[name] !== undefined)
  const assignments = names.map((name, index) => `${columns[name]} = $${index + 3}`)
  const { rowCount } = await db.query(`update dishes set updated_at = $2, ${assignments.join(', ')} where slug = $1`, [
    slug,
    now,
    ...names.map((name) => changes[name]),
  ])
  return rowCount === 1
}
