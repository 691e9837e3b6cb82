import '@fontsource-variable/fraunces/opsz.css'
import '@fontsource-variable/fraunces/opsz-italic.css'
import '@fontsource-variable/inter'
import './styles/font-fallbacks.css'
import './styles/tokens.css'
import './styles/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { setPrefetchPlan } from 'firstpaint/react'
import { watchRouter } from 'firstpaint/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { plan } from 'virtual:firstpaint/prefetch'
import { queryClient } from './api/query-client.ts'
import { routes } from './routes.tsx'
import { reportBeacons } from './vitals/report-beacons.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id “root”.')

setPrefetchPlan(plan)
const router = watchRouter(createBrowserRouter(routes))
// A condition the build decides: without an address nothing of the reporter is left.
if (import.meta.env.BISTRO_BEACONS) reportBeacons(router, import.meta.env.BISTRO_BEACONS)

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
