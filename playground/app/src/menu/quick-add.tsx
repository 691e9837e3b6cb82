import type { Dish, DishSummary } from '@bistro/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { dishQuery } from '../api/use-dish.ts'
import { addToCart } from '../cart/cart.ts'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { showToast } from '../ui/toast.ts'
import { AddDishForm } from './add-dish-form.tsx'

interface QuickAddProps {
  readonly dish: DishSummary
  readonly className?: string | undefined
}

/** Adds a dish from a list. One with choices asks for them first. */
export function QuickAdd({ dish: { slug, name }, className }: QuickAddProps) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<Dish | null>(null)
  const [busy, setBusy] = useState(false)

  const add = async () => {
    setBusy(true)
    try {
      const dish = await client.fetchQuery(dishQuery(slug))
      if (dish.options.length > 0) return setAsking(dish)
      const { photo, priceCents: unitCents } = dish
      addToCart({ dishSlug: slug, name, photo, unitCents, quantity: 1, choices: [], note: '' })
      showToast(`${name} in your cart`, { link: { to: '/cart', text: 'View cart' } })
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'That did not work.', { tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <IconButton
        className={className}
        icon={Plus}
        variant="primary"
        size="small"
        label={`Add ${name}`}
        aria-busy={busy}
        onClick={() => void add()}
      />
      {asking && (
        <Dialog open onClose={() => setAsking(null)} title={name}>
          <AddDishForm dish={asking} onAdded={() => setAsking(null)} />
        </Dialog>
      )}
    </>
  )
}
