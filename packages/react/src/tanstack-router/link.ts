import { Link as RouterLink, type LinkComponent } from '@tanstack/react-router'
import { type ComponentProps, createElement } from 'react'
import { mayPrefetch } from '../network/may-prefetch.ts'

/**
 * TanStack Router's `Link`. It preloads by itself (`preload`, here `intent` by default), the code of `lazyRouteComponent`
 * among it; this one asks the network policy first.
 */
export const Link: LinkComponent<'a'> = ((props: ComponentProps<typeof RouterLink>) =>
  createElement(RouterLink, {
    ...props,
    preload: mayPrefetch() && (props.preload ?? 'intent'),
  })) as LinkComponent<'a'>
