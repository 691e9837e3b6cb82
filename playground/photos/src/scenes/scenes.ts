import type { Scene } from '@bistro/contract'
import type { DrawScene } from '../scene.ts'
import { board } from './board.ts'
import { bowl } from './bowl.ts'
import { burger } from './burger.ts'
import { cake } from './cake.ts'
import { cup } from './cup.ts'
import { fish } from './fish.ts'
import { glass } from './glass.ts'
import { pasta } from './pasta.ts'
import { pizza } from './pizza.ts'
import { plate } from './plate.ts'
import { salad } from './salad.ts'
import { scoops } from './scoops.ts'
import { soup } from './soup.ts'
import { steak } from './steak.ts'
import { tart } from './tart.ts'
import { vegetables } from './vegetables.ts'

/** One way of drawing per kind of dish; the compiler holds the table complete. */
export const scenes = {
  bowl,
  soup,
  salad,
  plate,
  steak,
  fish,
  pasta,
  pizza,
  burger,
  board,
  vegetables,
  cake,
  tart,
  scoops,
  glass,
  cup,
} satisfies Record<Scene, DrawScene>
