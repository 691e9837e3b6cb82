import { PlannedPrefetch } from 'firstpaint/react-router'
import { Outlet, ScrollRestoration } from 'react-router'
import { hasWorker } from '../offline/has-worker.ts'
import { OfflineNote } from '../offline/offline-note.tsx'
import { Offline } from '../offline/offline.tsx'
import { Toaster } from '../ui/toaster.tsx'
import { FocusOnNavigation } from './focus-on-navigation.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import styles from './layout.module.css'
import { NavigationProgress } from './navigation-progress.tsx'

/** What surrounds every page. */
export function Layout() {
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <NavigationProgress />
      {hasWorker() && <OfflineNote />}
      <Header />
      <main className={styles.main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <Toaster />
      {hasWorker() && <Offline />}
      <FocusOnNavigation />
      <PlannedPrefetch />
      <ScrollRestoration />
    </>
  )
}
