import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './tabs.module.css'

interface TabsProps {
  /** Said by screen readers; not shown. */
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }[]
}

/** Panels of which one shows; arrow keys, Home and End move between the tabs. */
export function Tabs({ label, tabs }: TabsProps) {
  const prefix = useId()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const shown = tabs[active]

  const onKeyDown = (event: KeyboardEvent) => {
    const last = tabs.length - 1
    const next = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const index = next < 0 ? last : next > last ? 0 : next
    setActive(index)
    list.current?.querySelectorAll('button')[index]?.focus()
  }

  return (
    <div>
      <div className={styles.list} role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab, index) => (
          <button
            type="button"
            role="tab"
            key={tab.id}
            id={`${prefix}-${tab.id}`}
            className={styles.tab}
            aria-selected={index === active}
            aria-controls={`${prefix}-panel`}
            tabIndex={index === active ? 0 : -1}
            onClick={() => setActive(index)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {shown && (
        <div className={styles.panel} role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${shown.id}`}>
          {shown.content}
        </div>
      )}
    </div>
  )
}
