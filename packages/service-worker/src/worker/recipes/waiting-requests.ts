/** A request that waits, as IndexedDB keeps it. */
interface Waiting {
  /** Counts up in the order of arrival. */
  readonly id?: number
  readonly queue: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly url: string
  readonly init: RequestInit
}

export interface WaitingRequest {
  readonly id: number
  readonly time: number
  readonly request: Request
}

const table = 'waiting'

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const asked = indexedDB.open('firstpaint-queue', 1)
  asked.addEventListener('upgradeneeded', () => {
    asked.result.createObjectStore(table, { keyPath: 'id', autoIncrement: true }).createIndex('queue', 'queue')
  })
  const database = await settled(asked)
  const transaction = database.transaction(table, mode)
  transaction.addEventListener('complete', () => database.close())
  return transaction.objectStore(table)
}

function settled<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('IndexedDB')))
  })
}

/** Puts a request at the end of a queue. */
export async function addWaiting(queue: string, request: Request): Promise<void> {
  const { url, method, mode, credentials, redirect, referrer } = request
  // Before the transaction is opened: it would end while the body is read.
  const body = await request.blob()
  const init = { method, mode, credentials, redirect, referrer, body, headers: [...request.headers] }
  const waiting: Waiting = { queue, time: Date.now(), url, init: init as RequestInit }
  await settled((await store('readwrite')).add(waiting))
}

/** The one that has waited longest. */
export async function firstWaiting(queue: string): Promise<WaitingRequest | undefined> {
  const found = (await settled((await store('readonly')).index('queue').get(queue))) as Required<Waiting> | undefined
  return found && { id: found.id, time: found.time, request: new Request(found.url, found.init) }
}

export async function removeWaiting(id: number): Promise<void> {
  await settled((await store('readwrite')).delete(id))
}
