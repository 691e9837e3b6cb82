import type { DishSummary } from '@bistro/contract'
import { usePatchDish } from '../../../api/use-patch-dish.ts'
import { Switch } from '../../../ui/switch.tsx'
import { showToast } from '../../../ui/toast.ts'

interface AvailabilitySwitchProps {
  readonly dish: Pick<DishSummary, 'slug' | 'name' | 'available'>
}

/** On the menu today or not. Turns at once; goes back and says why when the API refuses. */
export function AvailabilitySwitch({ dish }: AvailabilitySwitchProps) {
  const { mutate, isPending, variables } = usePatchDish(dish.slug)
  const available = isPending ? (variables.available ?? dish.available) : dish.available
  return (
    <Switch
      label={`${dish.name} is available`}
      labelHidden
      checked={available}
      onChange={(event) =>
        mutate(
          { available: event.target.checked },
          { onError: (error) => showToast(`${dish.name} was not changed. ${error.message}`, { tone: 'danger' }) },
        )
      }
    />
  )
}
