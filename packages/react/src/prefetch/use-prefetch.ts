import { type LinkRef, linkRefs, type PrefetchWhen } from './link-refs.ts'

const refs = linkRefs('askRoute')

/**
 * Asks for the route behind a link when it looks as if somebody is about to go there.
 *
 * @param when Default `intent`.
 * @returns A ref for the link, or for a `<Fragment>` around it.
 * @example <a ref={usePrefetch('viewport')} href="/menu">Menu</a>
 */
export function usePrefetch(when: PrefetchWhen = 'intent'): LinkRef | undefined {
  return refs[when]
}
