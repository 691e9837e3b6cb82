import { expect, test } from 'vitest'
import type { RouteObject } from 'react-router'
import { ChunkBoundary } from '../chunk-boundary/chunk-boundary.ts'
import { beforeReload } from '../chunk/before-reload.ts'
import { useUnsavedState } from '../chunk/use-unsaved-state.ts'
import { lazyRoute } from '../lazy-route/lazy-route.ts'
import { Link } from '../react-router/link.ts'
import { lazyRouteComponent } from '../tanstack-router/lazy-route-component.ts'
import { lazyComponent } from './lazy-component.ts'

interface DishProps {
  readonly slug: string
}
const Dish = (_props: DishProps): null => null
const page = async () => ({ default: Dish, Named: Dish, Component: () => null, answer: 42 })

/** Never run: `pnpm typecheck` compiles it, and fails where an error that is expected does not come. */
export function samples(): unknown {
  const Default = lazyComponent(page)
  const Named = lazyComponent(page, { select: (module) => module.Named, delays: [1, 2] })
  const InTanstack = lazyRouteComponent(page, 'Named')
  const route = lazyRoute(page)
  const routes: RouteObject[] = [{ path: '/', lazy: route, ErrorBoundary: () => null }]
  void Default.preload().then((Loaded) => <Loaded slug="soup" />)
  void route.preload().then(({ answer }) => answer.toFixed())

  // @ts-expect-error a prop is missing
  const missing = <Default />
  // @ts-expect-error a prop of the wrong type
  const wrong = <Named slug={1} />
  // @ts-expect-error no component by this name
  lazyRouteComponent(page, 'Nobody')
  // @ts-expect-error not a component
  lazyComponent(page, { select: (module) => module.answer })
  // @ts-expect-error a module without a default export needs select
  lazyComponent(async () => ({ Named: Dish }))
  // @ts-expect-error the import itself instead of a function that makes it
  lazyRoute(page())
  // @ts-expect-error waits are milliseconds
  lazyRoute(page, { delays: ['1s'] })
  // @ts-expect-error a veto says yes or no
  beforeReload(() => undefined)
  // @ts-expect-error whether something is unsaved
  useUnsavedState('draft')
  // @ts-expect-error no such time to prefetch
  const never = <Link to="/" prefetch="render" />
  // @ts-expect-error a component, not an element
  const element = <ChunkBoundary fallback={<p />} />
  return [
    <Default slug="soup" key="a" />,
    <Named slug="soup" key="b" />,
    <InTanstack slug="soup" key="c" />,
    <Link to="/" prefetch="viewport" key="d" />,
    <ChunkBoundary fallback={({ error }) => error.message} key="e" />,
    routes,
    missing,
    wrong,
    never,
    element,
  ]
}

test('lazy components and routes carry what preloads them', () => {
  expect(lazyComponent(page).preload).toBeTypeOf('function')
  expect(lazyRoute(page).preload).toBeTypeOf('function')
  expect(lazyRouteComponent(page, 'Named').preload).toBeTypeOf('function')
})
