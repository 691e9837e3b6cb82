import type { Dish, OptionChoice } from '@bistro/contract'
import { sumBy } from 'lodash-es'

type WithOptions = Pick<Dish, 'options'>

/** What is chosen before the guest touches anything: the first of every group where one must be. */
export function defaultChoices({ options }: WithOptions): readonly string[] {
  return options.flatMap(({ pick, choices }) => (pick === 'one' && choices[0] ? [choices[0].id] : []))
}

/** Takes a choice: of a “one” group it replaces its sibling, of an “any” group it goes in or out. */
export function toggleChoice(dish: WithOptions, chosen: readonly string[], id: string): readonly string[] {
  const group = dish.options.find(({ choices }) => choices.some((choice) => choice.id === id))
  if (!group) return chosen
  if (group.pick === 'any') return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
  const siblings = group.choices.map((choice) => choice.id)
  return [...chosen.filter((other) => !siblings.includes(other)), id]
}

/** The choices behind the ids, in the order of the menu. */
export function pickedChoices({ options }: WithOptions, chosen: readonly string[]): readonly OptionChoice[] {
  return options.flatMap(({ choices }) => choices.filter(({ id }) => chosen.includes(id)))
}

/** The price of one, with its choices, in euro cents. */
export function priceDish(dish: Pick<Dish, 'options' | 'priceCents'>, chosen: readonly string[]): number {
  return dish.priceCents + sumBy(pickedChoices(dish, chosen), 'extraCents')
}
