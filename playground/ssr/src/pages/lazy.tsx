import { Lazy } from '@firstpaint/react/lazy'
import { lazy } from 'react'
import Counter from '../parts/counter.tsx'
import { Boundary } from '../parts/boundary.tsx'
import { Far } from '../parts/far.tsx'

export const title = 'Lazy'

/** Code of its own, which must not be loaded before its trigger. */
const Heavy = lazy(() => import('../parts/heavy-counter.tsx'))

export function Page() {
  const box = <span className="box">Not yet</span>
  return (
    <>
      <h1>Lazy</h1>
      <p>HTML from the server that comes to life when it is needed.</p>
      <Lazy when="interaction" fallback={box}>
        <Counter name="interaction" />
      </Lazy>
      <Boundary>
        <Lazy when="interaction" fallback={box}>
          <Heavy name="heavy" />
        </Lazy>
      </Boundary>
      <Lazy when="idle" fallback={box}>
        <Counter name="idle" />
      </Lazy>
      <Lazy when="media(min-width: 1px)" fallback={box}>
        <Counter name="wide" />
      </Lazy>
      <Lazy when="media(max-width: 1px)" fallback={box}>
        <Counter name="narrow" />
      </Lazy>
      <Lazy when="never">
        <Counter name="never" />
      </Lazy>
      <Lazy when="interaction">
        <Counter name="bare" />
      </Lazy>
      <Lazy when="interaction" clientOnly fallback={box}>
        <Counter name="client" />
      </Lazy>
      <Lazy when="interaction" fallback={box}>
        <Counter name="outer" />
        <Lazy when="interaction" fallback={box}>
          <Counter name="inner" />
        </Lazy>
      </Lazy>
      <Far />
      <Boundary>
        <Lazy when="visible" fallback={box}>
          <Heavy name="visible" />
        </Lazy>
      </Boundary>
      <p>The end.</p>
    </>
  )
}
