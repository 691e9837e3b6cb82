import { ChunkBoundary, lazyComponent } from '@firstpaint/react'
import { Suspense, useState } from 'react'

export const title = 'Code that comes when it is needed'

const Heavy = lazyComponent(() => import('../parts/heavy-counter.tsx'))

export function Page() {
  const [shown, show] = useState(false)
  return (
    <>
      <h1>Code that comes when it is needed</h1>
      <p>Asked for by the button, tried again when it fails, and if that is in vain a message in its place.</p>
      <button type="button" onPointerEnter={() => Heavy.preload().catch(String)} onClick={() => show(true)}>
        Show
      </button>
      <ChunkBoundary>
        <Suspense fallback={<span className="box">On its way …</span>}>
          {shown ? <Heavy name="part" /> : <span className="box">Not asked for</span>}
        </Suspense>
      </ChunkBoundary>
    </>
  )
}
