import { createElement, Fragment, type ReactElement } from 'react'
import {
  Link as RouterLink,
  type LinkProps as RouterLinkProps,
  NavLink as RouterNavLink,
  type NavLinkProps as RouterNavLinkProps,
} from 'react-router'
import { usePrefetch } from '../prefetch/use-prefetch.ts'
import type { PrefetchWhen } from '../prefetch/link-refs.ts'

export interface LinkProps extends Omit<RouterLinkProps, 'prefetch'> {
  /** When to ask for the route's code. Default `intent`. */
  readonly prefetch?: PrefetchWhen
}

export interface NavLinkProps extends Omit<RouterNavLinkProps, 'prefetch'> {
  /** When to ask for the route's code. Default `intent`. */
  readonly prefetch?: PrefetchWhen
}

/** React Router's `Link`, which asks for the route's code when somebody is about to go there. */
export function Link({ prefetch, ...props }: LinkProps): ReactElement {
  return createElement(Fragment, { ref: usePrefetch(prefetch) }, createElement(RouterLink, props))
}

/** React Router's `NavLink`, likewise. */
export function NavLink({ prefetch, ...props }: NavLinkProps): ReactElement {
  return createElement(Fragment, { ref: usePrefetch(prefetch) }, createElement(RouterNavLink, props))
}
