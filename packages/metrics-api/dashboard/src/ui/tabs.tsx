import type { ReactNode } from 'react'
import { addressWith, type Changes, go } from '../filter/location.ts'
import styles from './tabs.module.css'

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly items: readonly { readonly id: Id; readonly name: string; readonly title?: string }[]
  readonly current: Id
  readonly to: (id: Id) => Changes
}

/** Links between ways to look at the same thing; links, so that each can be opened beside the others. */
export function Tabs<Id extends string>({ label, items, current, to }: TabsProps<Id>): ReactNode {
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {items.map(({ id, name, title }) => (
        <a
          key={id}
          href={addressWith(to(id))}
          title={title}
          aria-current={id === current ? 'true' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            go(to(id))
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
