import { formatDay, formatTime } from '../format.ts'
import { lastOrder, opensAt } from '../opening-hours.ts'
import { Select } from '../ui/select.tsx'
import { pickupSlots } from './pickup-slots.ts'
import styles from './time-picker.module.css'

interface TimePickerProps {
  readonly now: Date
  /** ISO time, or empty for as soon as possible. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** As soon as possible, or a day and a time of it. */
export function TimePicker({ now, value, onChange }: TimePickerProps) {
  const days = pickupSlots({ now, opens: opensAt, closes: lastOrder })
  const chosen = days.find(({ slots }) => slots.some((slot) => slot.toISOString() === value))
  return (
    <div className={styles.pair}>
      <Select
        label="When"
        options={[
          { value: '', label: 'As soon as possible' },
          ...days.map(({ day }) => ({ value: day, label: formatDay(day) })),
        ]}
        value={chosen?.day ?? ''}
        onChange={(event) => {
          const slot = days.find(({ day }) => day === event.target.value)?.slots[0]
          onChange(slot?.toISOString() ?? '')
        }}
      />
      {chosen && (
        <Select
          label="Time"
          options={chosen.slots.map((slot) => ({ value: slot.toISOString(), label: formatTime(slot) }))}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
