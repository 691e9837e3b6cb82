import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useServiceWorker } from 'firstpaint/service-worker/react'
import { keepForOffline } from './keep-for-offline.ts'
import { UpdatePrompt } from './update-prompt.tsx'
import { useSentOrders } from './use-sent-orders.ts'

/** Keeps what is read offline, confirms orders that waited, and offers a newer Bistro; stands once in the layout, where there is a worker. */
export function Offline() {
  const client = useQueryClient()
  const { offlineReady, updateReady, accept } = useServiceWorker()
  useSentOrders()
  useEffect(() => {
    if (offlineReady) void keepForOffline(client)
  }, [client, offlineReady])
  return <UpdatePrompt ready={updateReady} onAccept={() => void accept()} />
}
