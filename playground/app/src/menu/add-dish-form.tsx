import type { Dish } from '@bistro/contract'
import { useState, type FormEvent } from 'react'
import { maxQuantity } from '../cart/cart-line.ts'
import { addToCart } from '../cart/cart.ts'
import { formatCount, formatMoney } from '../format.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { QuantityStepper } from '../ui/quantity-stepper.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { showToast } from '../ui/toast.ts'
import styles from './add-dish-form.module.css'
import { defaultChoices, pickedChoices, priceDish, toggleChoice } from './dish-options.ts'

interface AddDishFormProps {
  readonly dish: Dish
  /** Called once the dish is in the cart. */
  readonly onAdded?: () => void
}

/** Choices, a note, how many, and the price of it all on the button. */
export function AddDishForm({ dish, onAdded }: AddDishFormProps) {
  const [chosen, setChosen] = useState(() => defaultChoices(dish))
  const [quantity, setQuantity] = useState(1)
  const [note, setNote] = useState('')
  const unitCents = priceDish(dish, chosen)
  const toggle = (id: string) => setChosen((before) => toggleChoice(dish, before, id))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { slug: dishSlug, name, photo } = dish
    const choices = pickedChoices(dish, chosen).map((choice) => ({ id: choice.id, name: choice.name }))
    addToCart({ dishSlug, name, photo, unitCents, quantity, choices, note: note.trim() })
    showToast(`${quantity} × ${name} in your cart`, { link: { to: '/cart', text: 'View cart' } })
    setQuantity(1)
    onAdded?.()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {dish.options.map((group) =>
        group.pick === 'one' ? (
          <RadioGroup
            key={group.id}
            legend={group.name}
            options={group.choices.map(({ id, name, extraCents }) => ({
              value: id,
              label: name,
              aside: extra(extraCents),
            }))}
            value={group.choices.find(({ id }) => chosen.includes(id))?.id ?? null}
            onChange={toggle}
          />
        ) : (
          <fieldset key={group.id}>
            <legend className={styles.legend}>
              {group.name} <span>{formatCount(group.choices.length, 'extra')}, as many as you like</span>
            </legend>
            {group.choices.map(({ id, name, extraCents }) => (
              <Checkbox
                key={id}
                label={name}
                aside={extra(extraCents)}
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
              />
            ))}
          </fieldset>
        ),
      )}
      <TextInput
        label="Note for the kitchen"
        optional
        maxLength={140}
        placeholder="No onion, extra napkins…"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.foot}>
        <QuantityStepper label={dish.name} value={quantity} onChange={setQuantity} max={maxQuantity} />
        <Button type="submit" size="large" className={styles.add} disabled={!dish.available}>
          {dish.available ? `Add · ${formatMoney(unitCents * quantity)}` : 'Sold out today'}
        </Button>
      </div>
    </form>
  )
}

function extra(cents: number): string | null {
  return cents === 0 ? null : `${cents > 0 ? '+' : '−'}${formatMoney(Math.abs(cents))}`
}
