/** How a dish is plated; the photo generator has one scene per kind. */
export type Scene =
  | 'bowl'
  | 'soup'
  | 'salad'
  | 'plate'
  | 'steak'
  | 'fish'
  | 'pasta'
  | 'pizza'
  | 'burger'
  | 'board'
  | 'vegetables'
  | 'cake'
  | 'tart'
  | 'scoops'
  | 'glass'
  | 'cup'

export interface DishIndexEntry {
  readonly slug: string
  readonly name: string
  readonly section: SectionSlug
  readonly scene: Scene
  /** Dominant colours of the food, CSS hex, most important first. The photo is drawn from them. */
  readonly palette: readonly string[]
}

export const sections = [
  { slug: 'small-plates', name: 'Small plates' },
  { slug: 'soups-salads', name: 'Soups & salads' },
  { slug: 'grill', name: 'From the grill' },
  { slug: 'pasta', name: 'Pasta & grains' },
  { slug: 'pizza', name: 'Wood-fired pizza' },
  { slug: 'vegetables', name: 'Garden' },
  { slug: 'desserts', name: 'Desserts' },
  { slug: 'drinks', name: 'Drinks' },
] as const

export type SectionSlug = (typeof sections)[number]['slug']

type Row = readonly [slug: string, name: string, scene: Scene, ...palette: string[]]

const rows: Record<SectionSlug, readonly Row[]> = {
  'small-plates': [
    ['burrata-peach', 'Burrata, grilled peach & basil', 'plate', '#f6f0e2', '#e89a4f', '#3f7a35'],
    ['anchovy-toast', 'Cantabrian anchovy toast', 'board', '#b98a55', '#7b3f2c', '#d9c27a'],
    ['salt-cod-croquettes', 'Salt cod croquettes', 'plate', '#c98c3a', '#f3e3b8', '#6e8c3a'],
    ['beef-tartare', 'Hand-cut beef tartare', 'plate', '#8f2f2a', '#f0c14b', '#5d7b3c'],
    ['crispy-artichokes', 'Crispy artichokes, lemon aioli', 'plate', '#a9822f', '#6f7d3a', '#f2e6a8'],
    ['charred-octopus', 'Charred octopus, smoked paprika', 'plate', '#7a3550', '#c65b32', '#e2c39a'],
    ['mushroom-toast', 'Wild mushroom toast', 'board', '#7d5a3a', '#c7a575', '#3d4a2c'],
    ['oysters', 'Half-dozen oysters, mignonette', 'board', '#c9cdc6', '#8a8f88', '#b2314d'],
    ['padron-peppers', 'Padrón peppers, flaky salt', 'bowl', '#4f7d2b', '#2f5420', '#e9ead9'],
    ['charcuterie', 'House charcuterie board', 'board', '#a23b3b', '#d98d7f', '#7a8a3c'],
  ],
  'soups-salads': [
    ['tomato-soup', 'Roast tomato soup, basil oil', 'soup', '#c43d22', '#3f7a35', '#f3e9d2'],
    ['pea-mint-soup', 'Chilled pea & mint soup', 'soup', '#7fb045', '#e7f0cf', '#3b6b2f'],
    ['french-onion-soup', 'French onion soup, Comté crouton', 'soup', '#8a5426', '#e4b45a', '#5b3316'],
    ['lobster-bisque', 'Lobster bisque', 'soup', '#d5713c', '#f4dcc0', '#a53a22'],
    ['caesar-salad', 'Little gem Caesar', 'salad', '#9bb85a', '#f1e4c3', '#b98a55'],
    ['nicoise-salad', 'Salade niçoise', 'salad', '#6f9440', '#c8463a', '#ecd9a0'],
    ['beetroot-salad', 'Beetroot, goat’s curd & walnut', 'salad', '#8d1f4e', '#f4eee6', '#7a5634'],
    ['winter-citrus-salad', 'Winter citrus & fennel', 'salad', '#f0872d', '#f7d15a', '#c9d8a8'],
  ],
  grill: [
    ['bavette-frites', 'Bavette frites, café de Paris', 'steak', '#5a2f22', '#dba74a', '#4d6a33'],
    ['ribeye', 'Dry-aged rib-eye, 400 g', 'steak', '#4c241b', '#a5513d', '#e8d7b0'],
    ['half-chicken', 'Half chicken, tarragon jus', 'steak', '#b9782f', '#e3b368', '#56713a'],
    ['lamb-chops', 'Lamb chops, mint salsa', 'steak', '#6a3226', '#93b25a', '#e6d3b8'],
    ['sea-bream', 'Whole sea bream, salsa verde', 'fish', '#b8b6ad', '#5f8a3a', '#e7c94f'],
    ['salmon-dill', 'Confit salmon, dill & cucumber', 'fish', '#e88659', '#a8c66c', '#f5efe0'],
    ['house-burger', 'The house burger', 'burger', '#b2732f', '#6b2f1f', '#7da23c'],
    ['halloumi-burger', 'Halloumi burger, pickled chilli', 'burger', '#c98f45', '#f2e3b4', '#c23b2c'],
  ],
  pasta: [
    ['cacio-e-pepe', 'Tonnarelli cacio e pepe', 'pasta', '#ecd79a', '#f7edc9', '#3b3a34'],
    ['ragu-tagliatelle', 'Tagliatelle, eight-hour ragù', 'pasta', '#d9a85a', '#8c3320', '#f3e8c8'],
    ['vongole', 'Linguine alle vongole', 'pasta', '#eadca6', '#8d8a80', '#4e7a36'],
    ['pesto-trofie', 'Trofie, basil pesto & green bean', 'pasta', '#7ca23f', '#d9d49a', '#3d6b2a'],
    ['pumpkin-ravioli', 'Pumpkin ravioli, sage butter', 'pasta', '#e3a23c', '#c7762a', '#667b45'],
    ['mushroom-risotto', 'Porcini risotto', 'bowl', '#cbb084', '#6d4d31', '#efe4c9'],
    ['saffron-risotto', 'Saffron risotto, bone marrow', 'bowl', '#eab02a', '#f6d978', '#8c4a20'],
    ['farro-roots', 'Farro, roast roots & hazelnut', 'bowl', '#a3743f', '#d3702c', '#5c7440'],
  ],
  pizza: [
    ['margherita', 'Margherita', 'pizza', '#cc3d1f', '#f6ecd4', '#3f7f33'],
    ['marinara', 'Marinara, oregano & garlic', 'pizza', '#c03317', '#e9c98a', '#5c7a3a'],
    ['diavola', 'Diavola, hot honey', 'pizza', '#b42a18', '#8c1c14', '#f0d9a6'],
    ['funghi', 'Funghi, fontina & thyme', 'pizza', '#e7d3a3', '#7c5b3c', '#4d6a35'],
    ['quattro-formaggi', 'Quattro formaggi', 'pizza', '#f0d68e', '#fbf0cd', '#c9933c'],
    ['nduja-burrata', '’Nduja & burrata', 'pizza', '#c6451f', '#fbf5e8', '#5d8237'],
  ],
  vegetables: [
    ['roast-cauliflower', 'Roast cauliflower, tahini', 'vegetables', '#d7b273', '#efe6cf', '#7d9a4a'],
    ['glazed-carrots', 'Glazed carrots, cumin & yoghurt', 'vegetables', '#e07a22', '#f5efe3', '#58803a'],
    ['hispi-cabbage', 'Charred hispi cabbage', 'vegetables', '#87a34c', '#4a5a2a', '#dfe0b4'],
    ['heritage-tomatoes', 'Heritage tomatoes, shallot', 'vegetables', '#cf3a2a', '#e6a02e', '#7c2f5c'],
    ['green-beans', 'Green beans, almond & garlic', 'vegetables', '#568a36', '#d9b37a', '#2f5a24'],
    ['triple-cooked-chips', 'Triple-cooked chips', 'vegetables', '#dca33e', '#f0c978', '#a46d22'],
  ],
  desserts: [
    ['chocolate-fondant', 'Dark chocolate fondant', 'cake', '#3a1c12', '#6b3a22', '#f4ece0'],
    ['basque-cheesecake', 'Burnt Basque cheesecake', 'cake', '#6a3a1c', '#f3d99a', '#c98a3f'],
    ['carrot-cake', 'Carrot cake, brown butter icing', 'cake', '#b5702f', '#f7efdf', '#7a4a22'],
    ['tarte-tatin', 'Tarte Tatin for one', 'tart', '#a8581c', '#e2a048', '#f6ead2'],
    ['lemon-tart', 'Lemon tart, crème fraîche', 'tart', '#f4cf3d', '#d9a553', '#fbf4e0'],
    ['raspberry-tart', 'Raspberry & pistachio tart', 'tart', '#c11f4a', '#8fb04e', '#e0ac5c'],
    ['gelato', 'Three scoops of gelato', 'scoops', '#f3e7cf', '#b5d19a', '#7a4a30'],
    ['berry-sorbet', 'Blackcurrant sorbet', 'scoops', '#6b1f52', '#a53a72', '#d8b6cf'],
  ],
  drinks: [
    ['negroni', 'Negroni', 'glass', '#c2361b', '#f0862c', '#e9e4dc'],
    ['elderflower-spritz', 'Elderflower spritz', 'glass', '#e7dc86', '#9cc46a', '#f5f2e2'],
    ['house-lemonade', 'House lemonade', 'glass', '#f3e27a', '#f9c93a', '#7fae4a'],
    ['natural-orange', 'Skin-contact orange wine', 'glass', '#e0873a', '#f4c084', '#efe6d6'],
    ['flat-white', 'Flat white', 'cup', '#b98353', '#f1dfc6', '#5b3520'],
    ['hot-chocolate', 'Thick hot chocolate', 'cup', '#4a2417', '#8a5535', '#f6eee2'],
  ],
}

/** Every dish of the restaurant, in menu order: 60 of them. API seed and photo generator both start from this list. */
export const dishIndex: readonly DishIndexEntry[] = sections.flatMap(({ slug: section }) =>
  rows[section].map(([slug, name, scene, ...palette]) => ({ slug, name, section, scene, palette })),
)
