import { Link } from 'firstpaint/react-router'
import { Money } from '../ui/money.tsx'
import { DishThumbnail } from '../menu/dish-thumbnail.tsx'
import { QuantityStepper } from '../ui/quantity-stepper.tsx'
import { maxQuantity, type CartLine } from './cart-line.ts'
import styles from './cart-lines.module.css'
import { lineKey } from './cart-maths.ts'

interface CartLinesProps {
  readonly lines: readonly CartLine[]
  /** Zero takes the line out. */
  readonly onQuantity: (key: string, quantity: number) => void
}

/** The dishes of a cart with their choices, quantities and prices. */
export function CartLines({ lines, onQuantity }: CartLinesProps) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => {
        const key = lineKey(line)
        return (
          <li className={styles.line} key={key}>
            <DishThumbnail className={styles.photo} photo={line.photo} sizes="4.5rem" />
            <div className={styles.text}>
              <h3 className={styles.name}>
                <Link to={`/menu/${line.dishSlug}`}>{line.name}</Link>
              </h3>
              {line.choices.length > 0 && <p>{line.choices.map(({ name }) => name).join(', ')}</p>}
              {line.note && <p className={styles.note}>“{line.note}”</p>}
            </div>
            <div className={styles.foot}>
              <QuantityStepper
                label={line.name}
                value={line.quantity}
                onChange={(quantity) => onQuantity(key, quantity)}
                min={0}
                max={maxQuantity}
              />
              <Money className={styles.price} cents={line.unitCents * line.quantity} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
