/** What each dish's photo shows, as a sentence fragment for people who cannot see it. */
export const altTexts: Readonly<Record<string, string>> = {
  'burrata-peach':
    'Burrata with char-striped grilled peaches and basil on a sage-green plate, seen from the side of a linen-laid table',
  'anchovy-toast':
    'Three slices of toast with tomato, anchovy fillets and parsley on an olive-wood board, half a lemon beside them',
  'salt-cod-croquettes':
    'A heap of golden croquettes with a small bowl of aioli and half a lemon on a blue-rimmed plate',
  'beef-tartare': 'Hand-cut beef tartare topped with a raw egg yolk, with crisp toasts on a dark plate over marble',
  'crispy-artichokes':
    'Seven fried artichokes opened like flowers, with lemon and a little bowl of aioli, seen from above',
  'charred-octopus':
    'Charred octopus tentacles over cream and potatoes with paprika oil, parsley and lemon on a pale plate',
  'mushroom-toast': 'Two thick toasts piled with browned wild mushrooms, parsley and thyme on a walnut board',
  oysters: 'Six opened oysters on crushed ice around a little bowl of mignonette, with lemon halves on the rim',
  'padron-peppers': 'Blistered green Padrón peppers with flakes of sea salt in a sand-coloured bowl on terracotta',
  charcuterie: 'A wooden board of ham, coppa, salami, two cheeses, olives, grapes and nuts, seen from above',
  'tomato-soup': 'Roast tomato soup with a swirl of cream, drops of basil oil and a basil tip, bread at its side',
  'pea-mint-soup': 'Bright green pea soup with yoghurt, whole peas and mint in a dark bowl on a white table',
  'french-onion-soup':
    'French onion soup under three croutons covered in browned Comté, in a brown bowl on an oak table',
  'lobster-bisque': 'Orange lobster bisque with pieces of lobster tail and a spiral of cream in a white bowl',
  'caesar-salad': 'Little gem leaves with Caesar dressing, croutons, parmesan shavings and anchovies on a white plate',
  'nicoise-salad':
    'Salade niçoise with tuna, halved eggs, green beans, tomatoes, potatoes and black olives, seen from above',
  'beetroot-salad': 'Purple and golden beetroot with crumbled goat’s curd, walnuts and rocket on a dark plate',
  'winter-citrus-salad':
    'Slices of orange, blood orange and grapefruit with shaved fennel, dill and olives, seen from above',
  'bavette-frites': 'Pink slices of bavette under herb butter with a heap of thin fries on a blue-rimmed plate',
  ribeye: 'A rib-eye steak with melting herb butter, garlic and rosemary, partly sliced, in a cast-iron pan',
  'half-chicken': 'Half a roast chicken with golden skin in its tarragon jus, with potatoes and lemon',
  'lamb-chops': 'Grilled lamb chops with mint salsa over roast potatoes on a sand-coloured plate',
  'sea-bream': 'A whole grilled sea bream with salsa verde, rocket and lemon slices on an oval platter',
  'salmon-dill': 'A fillet of confit salmon with dill and salmon roe over fanned cucumber on a dark plate',
  'house-burger':
    'A burger with beef patty, melted cheese, lettuce and tomato in a sesame bun, fries beside it, lamps glowing behind',
  'halloumi-burger':
    'A burger of grilled halloumi with lettuce, pickled chilli and tomato in a sesame bun, fries beside it',
  'cacio-e-pepe': 'A nest of tonnarelli with pecorino and coarse black pepper in a dark bowl',
  'ragu-tagliatelle': 'Wide tagliatelle topped with meat ragù, parmesan and basil in a red-rimmed bowl',
  vongole: 'Linguine with open clams, chilli and parsley in a blue bowl on white linen',
  'pesto-trofie': 'Trofie pasta and green beans in basil pesto with pine nuts and a basil tip, seen from above',
  'pumpkin-ravioli': 'Pumpkin ravioli in browned butter with crisp sage leaves in a sage-green bowl',
  'mushroom-risotto': 'Creamy risotto with sliced porcini, parsley and parmesan in a pale bowl on a dark wooden table',
  'saffron-risotto': 'Golden saffron risotto around a roast marrow bone in a dark bowl, seen from above',
  'farro-roots': 'Farro with roast carrots, beetroot, hazelnuts and crumbled cheese in a blue bowl',
  margherita: 'A margherita pizza with pools of mozzarella and tips of basil on a round oak board, seen from above',
  marinara: 'A marinara pizza with oregano and sliced garlic, cut in six, on baking paper',
  diavola: 'A pizza diavola with curled spicy salami, mozzarella and trails of hot honey, cut in six',
  funghi: 'A white pizza with mushrooms, melted fontina and thyme on an olive-wood board',
  'quattro-formaggi': 'A pizza of four melted cheeses with cracked pepper, cut in six, on baking paper',
  'nduja-burrata': 'A pizza with crumbled ’nduja, torn burrata and basil on a dark wooden board',
  'roast-cauliflower': 'Roast cauliflower florets with tahini, pomegranate seeds and parsley on a terracotta plate',
  'glazed-carrots': 'Orange and purple glazed carrots over yoghurt with cumin, nuts and dill, seen from above',
  'hispi-cabbage': 'Two charred halves of hispi cabbage with crumbs and a pale dressing on a blue plate',
  'heritage-tomatoes': 'Sliced red, yellow and purple tomatoes with rings of shallot and basil, seen from above',
  'green-beans': 'A heap of green beans with toasted almonds and slices of garlic on a white plate',
  'triple-cooked-chips': 'A pile of thick golden chips with flakes of salt in an enamel bowl lined with paper',
  'chocolate-fondant':
    'A sugar-dusted chocolate fondant broken open, its molten centre running across the plate, with ice cream and raspberries',
  'basque-cheesecake': 'A tall slice of Basque cheesecake with a dark burnt top and a creamy middle, on a blue plate',
  'carrot-cake': 'A slice of three-layered carrot cake with thick icing and walnuts on a white plate',
  'tarte-tatin': 'A small tarte Tatin with lacquered caramel apples and a spoon of cream on a pale plate',
  'lemon-tart': 'A fluted lemon tart with crème fraîche, mint and a slice of lemon on a white plate',
  'raspberry-tart': 'A tart covered in rings of raspberries with chopped pistachio and mint on a blush plate',
  gelato: 'Three scoops of gelato, fior di latte, pistachio and chocolate, in a blue bowl',
  'berry-sorbet': 'Two scoops of deep purple blackcurrant sorbet with berries and mint in a white bowl',
  negroni: 'A negroni over one large ice cube with a slice of orange, evening lamps out of focus behind',
  'elderflower-spritz': 'An elderflower spritz with ice, lime and mint in a stemmed glass in a garden',
  'house-lemonade': 'A tall glass of lemonade with ice, slices of lemon, mint and a striped straw',
  'natural-orange': 'A glass of amber skin-contact wine on a linen cloth, evening lamps out of focus behind',
  'flat-white': 'A flat white with a poured leaf of milk foam in a stoneware cup, a biscotto on its saucer',
  'hot-chocolate': 'Thick hot chocolate with three marshmallows in a dark blue cup on a saucer',
}
