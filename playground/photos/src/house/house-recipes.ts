import type { PhotoRecipe } from '../photo-recipe.ts'
import { logo, logoMark } from './logo.ts'

const drawing = (text: string) => async (): Promise<Buffer> => Buffer.from(text)

/** The pictures of the restaurant itself. */
export const houseRecipes: readonly PhotoRecipe[] = [
  { slug: 'logo', file: 'logo.svg', width: 200, height: 64, alt: 'Bistro', draw: drawing(logo) },
  { slug: 'logo-mark', file: 'logo-mark.svg', width: 64, height: 64, alt: 'Bistro', draw: drawing(logoMark) },
]
