import type { Pie } from '../../food/pie.ts'
import type { PizzaSauce } from '../../food/pizza-base.ts'
import type { Random } from '../../random.ts'
import type { Relief } from '../../relief.ts'
import type { Table } from '../../surfaces/lay-table.ts'
import type { woods } from '../../surfaces/wood.ts'

/** One pizza: the table and board under it, its sauce, whether it is cut, and its toppings. */
export interface PizzaRecipe {
  table: Table
  board: keyof typeof woods | 'none'
  elevation: number
  sauce: PizzaSauce
  cut: boolean
  top: (relief: Relief, random: Random, pie: Pie) => void
}
