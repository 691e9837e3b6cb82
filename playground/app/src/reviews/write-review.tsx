import type { Dish } from '@bistro/contract'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ReviewForm } from './review-form.tsx'

interface WriteReviewProps {
  /** The dish it is about; without one, the restaurant. */
  readonly dish?: Pick<Dish, 'slug' | 'name'>
}

/** A button and the dialog behind it. */
export function WriteReview({ dish }: WriteReviewProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <PenLine size={18} aria-hidden="true" />
        Write a review
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={dish ? `How was the ${dish.name}?` : 'How was it?'}>
        <ReviewForm {...(dish && { dishSlug: dish.slug })} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
