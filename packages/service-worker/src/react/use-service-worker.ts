import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  registerServiceWorker,
  type RegisterOptions,
  type ServiceWorkerControl,
} from '../browser/register-service-worker.ts'
import type { WorkerStatus } from '../browser/worker-events.ts'

export interface ServiceWorkerState extends WorkerStatus {
  /** Takes the newest release and loads this page anew. */
  readonly accept: () => Promise<void>
  /** Looks for a new release now. */
  readonly check: () => Promise<void>
}

const onServer: WorkerStatus = { supported: false, offlineReady: false, updateReady: false, error: undefined }

/** One registration a page, however many components ask: the first one's options count. */
let shared: ServiceWorkerControl | undefined

/**
 * The service worker, for components. Registers it after the first render; on the server nothing happens.
 *
 * @example
 * const { updateReady, accept } = useServiceWorker()
 * return updateReady && <button onClick={accept}>A new version is ready</button>
 */
export function useServiceWorker(options?: RegisterOptions): ServiceWorkerState {
  const [control, setControl] = useState(shared)
  useEffect(() => {
    shared ??= registerServiceWorker(options)
    setControl(shared)
    // Options of later renders are not looked at: a page has one worker.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const status = useSyncExternalStore(
    control?.subscribe ?? noSubscription,
    control?.status ?? (() => onServer),
    () => onServer,
  )
  return { ...status, accept: control?.accept ?? nothing, check: control?.check ?? nothing }
}

const noSubscription = (): (() => void) => () => {}
const nothing = async (): Promise<void> => {}
