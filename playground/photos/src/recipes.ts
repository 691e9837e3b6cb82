import { dishRecipes } from './dish-recipes.ts'
import { houseRecipes } from './house/house-recipes.ts'
import type { PhotoRecipe } from './photo-recipe.ts'

/** Every picture of the set, the slowest first so that two workers finish together. */
export const recipes: readonly PhotoRecipe[] = [...houseRecipes, ...dishRecipes]
