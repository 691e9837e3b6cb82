/** The columns of the view `dish_summaries` that make up a `DishSummary` of the contract. */
export const summaryColumns = [
  'slug',
  'name',
  'summary',
  '"priceCents"',
  'section',
  'photo',
  'allergens',
  'vegetarian',
  'vegan',
  'spicy',
  'available',
  'rating',
  '"reviewCount"',
]
  .map((column) => `dish.${column}`)
  .join(', ')
