import { ChunkBoundary } from '@firstpaint/react'
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react'
import { dashboardApp } from '../../src/read/dashboard-app.ts'
import type { AppRow } from './api/answers.ts'
import { useAnswer } from './api/use-answer.ts'
import styles from './dashboard.module.css'
import { FilterBar } from './filter/filter-bar.tsx'
import { useFilter, type ViewId, views } from './filter/filter.ts'
import { go } from './filter/location.ts'
import { Navigation } from './navigation.tsx'
import { Notice } from './ui/notice.tsx'
import { Skeleton } from './ui/skeleton.tsx'
import { Overview } from './views/overview.tsx'

/** The first view comes with the page; the others when they are opened. */
const pages: Readonly<Record<ViewId, ComponentType<object>>> = {
  overview: Overview,
  segments: lazy(async () => ({ default: (await import('./views/segments.tsx')).Segments })),
  causes: lazy(async () => ({ default: (await import('./views/causes.tsx')).Causes })),
  errors: lazy(async () => ({ default: (await import('./views/errors.tsx')).Errors })),
  releases: lazy(async () => ({ default: (await import('./views/releases.tsx')).Releases })),
  alerts: lazy(async () => ({ default: (await import('./views/alerts.tsx')).Alerts })),
  live: lazy(async () => ({ default: (await import('./views/live.tsx')).Live })),
}

export function Dashboard({ canLeave }: { readonly canLeave: boolean }): ReactNode {
  const filter = useFilter()
  const { data, problem } = useAnswer<{ readonly apps: readonly AppRow[] }>('v1/apps', {}, 10_000)
  const apps = [...new Set(data?.apps.map(({ app }) => app))]
  const app = apps.includes(filter.app) ? filter.app : (apps.find((each) => each !== dashboardApp) ?? apps[0])
  useEffect(() => {
    if (app !== undefined && app !== filter.app) go({ app }, { replace: true })
  }, [app, filter.app])
  const { name } = views.find(({ id }) => id === filter.view)!
  useEffect(() => {
    document.title = `${name}${app === undefined ? '' : ` · ${app}`} · Firstpaint`
  }, [name, app])
  const Page = pages[filter.view]
  return (
    <div className={styles['layout']}>
      <a className={styles['skip']} href="#content">
        Skip to the figures
      </a>
      <Navigation apps={apps} app={app ?? ''} view={filter.view} canLeave={canLeave} />
      <main id="content" className={styles['main']} tabIndex={-1}>
        <h1>{name}</h1>
        {app === undefined || app !== filter.app ? (
          data === undefined ? (
            problem === undefined ? (
              <Skeleton height={420} />
            ) : (
              <Notice title={problem}>Trying again…</Notice>
            )
          ) : apps.length === 0 ? (
            <Notice title="No beacon has arrived yet">
              Add{' '}
              <code>
                reportVitals({'{'} endpoint, app {'}'})
              </code>{' '}
              of <code>@firstpaint/vitals</code> to a page and open it. Its figures are here seconds later.
            </Notice>
          ) : (
            <Skeleton height={420} />
          )
        ) : (
          <>
            <FilterBar />
            <ChunkBoundary key={filter.view}>
              <Suspense fallback={<Skeleton height={420} />}>
                <Page />
              </Suspense>
            </ChunkBoundary>
          </>
        )}
      </main>
    </div>
  )
}
