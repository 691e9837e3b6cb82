export interface KeptBeacon {
  readonly id: string
  readonly body: string
  /** ms since 1970. */
  readonly at: number
}

export interface BeaconStore {
  readonly all: () => Promise<readonly KeptBeacon[]>
  readonly keep: (beacon: KeptBeacon) => void
  readonly drop: (id: string) => void
}

const name = 'beacons'

/** IndexedDB, because what is written to localStorage in its last seconds is lost when a browser is killed. */
export async function openStore(): Promise<BeaconStore> {
  const opening = indexedDB.open('firstpaint-vitals', 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(name, { keyPath: 'id' }))
  const database = await settled(opening)
  const write = (change: (store: IDBObjectStore) => unknown): void => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
    change(transaction.objectStore(name))
    // A page that is closing does not wait for its requests.
    transaction.commit()
  }
  return {
    all: () => settled<KeptBeacon[]>(database.transaction(name).objectStore(name).getAll()),
    keep: (beacon) => write((store) => store.put(beacon)),
    drop: (id) => write((store) => store.delete(id)),
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
