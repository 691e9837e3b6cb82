import type { Allergen } from '@bistro/contract'

export interface OptionCopy {
  readonly name: string
  readonly pick: 'one' | 'any'
  /** Name and what it costs on top, in cents. */
  readonly choices: readonly (readonly [name: string, extraCents: number])[]
}

/** What the menu says about a dish. Name, section and palette come from the contract's dish index. */
export interface DishCopy {
  readonly summary: string
  /** A string is a paragraph, a list of strings is a bulleted list. */
  readonly description: readonly (string | readonly string[])[]
  readonly priceCents: number
  readonly kcal: number
  readonly diet?: 'vegetarian' | 'vegan'
  readonly spicy?: true
  /** Off the menu until somebody puts it back. */
  readonly soldOut?: true
  readonly allergens: readonly Allergen[]
  readonly options?: readonly OptionCopy[]
  /** Slugs of what goes well with it. */
  readonly pairsWith: readonly string[]
}
