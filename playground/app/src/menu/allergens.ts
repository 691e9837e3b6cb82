import type { Allergen } from '@bistro/contract'

/** What we call the fourteen allergens of EU law, in its order. */
export const allergenNames: Record<Allergen, string> = {
  gluten: 'Gluten',
  crustaceans: 'Crustaceans',
  egg: 'Egg',
  fish: 'Fish',
  peanuts: 'Peanuts',
  soy: 'Soya',
  milk: 'Milk',
  nuts: 'Nuts',
  celery: 'Celery',
  mustard: 'Mustard',
  sesame: 'Sesame',
  sulphites: 'Sulphites',
  lupin: 'Lupin',
  molluscs: 'Molluscs',
}

/** All fourteen, in the same order. */
export const allergens = Object.keys(allergenNames) as readonly Allergen[]
