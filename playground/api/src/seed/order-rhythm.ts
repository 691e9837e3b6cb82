/** How busy the restaurant is, as factors; 1 is an ordinary Thursday. Index 0 is Sunday. */
export const weekdayFactor: readonly number[] = [1.15, 0.55, 0.7, 0.85, 1, 1.5, 1.75]

/** Orders per local hour, in proportion. Lunch, a quiet afternoon, and the evening. */
export const hourWeights: readonly (readonly [hour: number, weight: number])[] = [
  [11, 3],
  [12, 12],
  [13, 15],
  [14, 7],
  [15, 3],
  [16, 3],
  [17, 6],
  [18, 14],
  [19, 20],
  [20, 17],
  [21, 9],
  [22, 2],
]

/** Orders on an ordinary Thursday. */
export const ordersPerDay = 34

/** How often guests take something of a section, in proportion, at lunch and in the evening. */
export const sectionWeights: Readonly<Record<string, { readonly lunch: number; readonly evening: number }>> = {
  'small-plates': { lunch: 8, evening: 16 },
  'soups-salads': { lunch: 18, evening: 7 },
  grill: { lunch: 12, evening: 18 },
  pasta: { lunch: 16, evening: 15 },
  pizza: { lunch: 18, evening: 20 },
  vegetables: { lunch: 8, evening: 10 },
  desserts: { lunch: 7, evening: 14 },
  drinks: { lunch: 24, evening: 22 },
}

/** Dishes that sell several times as well as their neighbours. The others differ a little, by chance. */
export const favourites: Readonly<Record<string, number>> = {
  margherita: 5,
  'house-burger': 5,
  'triple-cooked-chips': 5,
  'flat-white': 4,
  'cacio-e-pepe': 4,
  'bavette-frites': 3,
  'nduja-burrata': 3,
  'caesar-salad': 3,
  'chocolate-fondant': 3,
  'burrata-peach': 3,
  'natural-orange': 3,
  'ragu-tagliatelle': 3,
  'house-lemonade': 2,
  'padron-peppers': 2,
  diavola: 2,
}
