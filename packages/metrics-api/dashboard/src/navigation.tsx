import type { ReactNode } from 'react'
import { writeToken } from './api/token.ts'
import { type ViewId, views } from './filter/filter.ts'
import { addressWith, go } from './filter/location.ts'
import styles from './navigation.module.css'
import { ThemeSwitch } from './theme-switch.tsx'
import { Logo } from './ui/logo.tsx'
import { ViewIcon } from './ui/view-icon.tsx'

export interface NavigationProps {
  readonly apps: readonly string[]
  readonly app: string
  readonly view: ViewId
  readonly canLeave: boolean
}

/** Beside the figures on a wide screen, above them on a narrow one. */
export function Navigation({ apps, app, view, canLeave }: NavigationProps): ReactNode {
  return (
    <header className={styles['side']}>
      <div className={styles['head']}>
        <Logo />
        {apps.length > 0 && (
          <select
            aria-label="App"
            value={app}
            // Routes and releases are another app's.
            onChange={(event) =>
              go({ app: event.target.value, environment: '', route: '', release: '', before: '', after: '' })
            }
          >
            {apps.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </div>
      <nav aria-label="Views" className={styles['views']}>
        {views.map(({ id, name }) => (
          <a
            key={id}
            href={addressWith({ view: id === 'overview' ? '' : id })}
            aria-current={id === view ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              go({ view: id === 'overview' ? '' : id })
            }}
          >
            <ViewIcon view={id} />
            {name}
          </a>
        ))}
      </nav>
      <div className={styles['foot']}>
        <ThemeSwitch />
        {canLeave && (
          <button className={styles['leave']} onClick={() => writeToken(null)}>
            Forget token
          </button>
        )}
      </div>
    </header>
  )
}
