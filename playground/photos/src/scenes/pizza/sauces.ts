import { rgb } from '../../colour.ts'
import type { PizzaSauce } from '../../food/pizza-base.ts'

/** Plain tomato sauce. */
export const tomato: PizzaSauce = { colour: rgb('#b52c12'), cloud: rgb('#dd5a22'), lumps: 0.008, gloss: 0.2 }

/** A pizza without tomato: oil and a little cream. */
export const bianca: PizzaSauce = { colour: rgb('#dcc08a'), cloud: rgb('#ecd9a8'), lumps: 0.006, gloss: 0.16 }
