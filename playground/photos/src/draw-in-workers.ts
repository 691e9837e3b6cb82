import { Worker } from 'node:worker_threads'
import type { Order, Reply } from './worker.ts'

/**
 * Draws pictures in worker threads, each taking the next order when done. `before` may call an order off (another
 * process has drawn it meanwhile); `after` runs for each finished one. Throws the first failure, after stopping the rest.
 */
export async function drawInWorkers(
  orders: readonly Order[],
  options: {
    workers: number
    scale: number
    before: (order: Order) => Promise<boolean>
    after: (order: Order) => Promise<void>
  },
): Promise<void> {
  const queue = [...orders]
  const crew = Array.from(
    { length: Math.min(options.workers, queue.length) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: { scale: options.scale } }),
  )
  const work = async (worker: Worker): Promise<void> => {
    for (let order = queue.shift(); order; order = queue.shift()) {
      if (!(await options.before(order))) continue
      const reply = await ask(worker, order)
      if ('error' in reply) throw new Error(`BISTRO_PHOTO_FAILED: could not draw "${reply.slug}": ${reply.error}`)
      await options.after(order)
    }
  }
  try {
    await Promise.all(crew.map(work))
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()))
  }
}

function ask(worker: Worker, order: Order): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onReply)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const onReply = (reply: Reply): void => {
      settle()
      resolve(reply)
    }
    const onError = (error: Error): void => {
      settle()
      reject(error)
    }
    const onExit = (code: number): void => {
      settle()
      reject(new Error(`BISTRO_PHOTO_FAILED: the worker drawing "${order.slug}" stopped with code ${code}`))
    }
    worker.on('message', onReply)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage(order, [])
  })
}
