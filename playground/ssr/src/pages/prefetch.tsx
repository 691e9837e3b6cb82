import { mayPrefetch, PrefetchLink } from '@firstpaint/react'
import { useState } from 'react'

export const title = 'Prefetch'

export function Page() {
  const [answer, setAnswer] = useState('')
  return (
    <>
      <h1>Prefetch</h1>
      <p>
        The page about{' '}
        <PrefetchLink id="link" href="/frame">
          frames
        </PrefetchLink>{' '}
        is asked for when a pointer rests on the link for 65 ms, it is touched or has the focus; the one about{' '}
        <PrefetchLink id="none" href="/audio" prefetch="none">
          audio
        </PrefetchLink>{' '}
        is not.
      </p>
      <button type="button" onClick={() => setAnswer(mayPrefetch() ? 'Yes.' : 'No: you save data or battery.')}>
        May this browser fetch ahead?
      </button>
      <output>{answer}</output>
    </>
  )
}
