import { lazyRoute } from 'firstpaint/react'
import type { RouteObject } from 'react-router'
import { Layout } from './layout/layout.tsx'
import { PageSkeleton } from './layout/page-skeleton.tsx'
import { RouteError } from './layout/route-error.tsx'
import * as kitchen from './pages/back-office/kitchen.tsx'
import * as menuList from './pages/back-office/menu-list.tsx'
import * as cart from './pages/cart.tsx'
import * as home from './pages/home.tsx'
import * as login from './pages/login.tsx'
import * as menu from './pages/menu.tsx'
import * as notFound from './pages/not-found.tsx'
import * as orders from './pages/orders.tsx'
import { RequireStaff } from './session/require-staff.tsx'

/** Every page of Bistro. */
export const routes: RouteObject[] = [
  {
    Component: Layout,
    HydrateFallback: PageSkeleton,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { path: '/', ...home },
          { path: '/menu', ...menu },
          { path: '/menu/:slug', lazy: lazyRoute(() => import('./pages/dish.tsx')) },
          { path: '/cart', ...cart },
          { path: '/checkout', lazy: lazyRoute(() => import('./pages/checkout.tsx')) },
          { path: '/orders', ...orders },
          { path: '/orders/:id', lazy: lazyRoute(() => import('./pages/order.tsx')) },
          { path: '/reviews', lazy: lazyRoute(() => import('./pages/reviews.tsx')) },
          { path: '/locations', lazy: lazyRoute(() => import('./pages/locations.tsx')) },
          { path: '/about', lazy: lazyRoute(() => import('./pages/about.tsx')) },
          { path: '/login', ...login },
          {
            Component: RequireStaff,
            children: [
              { path: '/kitchen', ...kitchen },
              { path: '/analytics', lazy: lazyRoute(() => import('./pages/back-office/analytics.tsx')) },
              { path: '/admin/menu', ...menuList },
              { path: '/admin/menu/:slug', lazy: lazyRoute(() => import('./pages/back-office/menu-editor.tsx')) },
            ],
          },
          { path: '*', ...notFound },
        ],
      },
    ],
  },
]
