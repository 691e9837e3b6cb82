import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { useServiceWorker } from './use-service-worker.ts'

function Notice() {
  const { supported, offlineReady, updateReady, error } = useServiceWorker({ url: '/there-is-no-worker.js' })
  return <output>{JSON.stringify({ supported, offlineReady, updateReady, failed: error !== undefined })}</output>
}

test('components are told when the status is another one, all of them by one registration', async () => {
  const screen = await render(
    <>
      <Notice />
      <Notice />
    </>,
  )
  const both = screen.getByRole('status')
  // The development server has no such file: registering fails, and the page goes on.
  await expect
    .poll(() => both.elements().map((one) => JSON.parse(one.textContent!) as unknown), { timeout: 20_000 })
    .toEqual(
      Array.from({ length: 2 }, () => ({ supported: true, offlineReady: false, updateReady: false, failed: true })),
    )
})
