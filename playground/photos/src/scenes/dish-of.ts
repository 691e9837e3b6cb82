/** Looks a dish up in a scene's table; a menu entry without a recipe is a mistake worth naming. */
export function dishOf<T>(dishes: Readonly<Record<string, T>>, slug: string): T {
  const dish = dishes[slug]
  if (dish === undefined) {
    throw new Error(
      `BISTRO_PHOTO_NO_RECIPE: no recipe draws "${slug}"; add one to its scene. Known here: ${Object.keys(dishes).join(', ')}`,
    )
  }
  return dish
}
