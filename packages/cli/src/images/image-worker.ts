import { openStore, startImageWorker } from '@firstpaint/images/build'
import { formatError } from '@firstpaint/core/errors'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { RedisNeeded, StoreNeeded } from './images-errors.ts'
import type { ImagesSettings } from './images-settings.ts'

/** `firstpaint images worker`: encodes what others queue, until it is told to stop; what is under way is finished. */
export async function imageWorker(
  { redis, store: place, workers }: ImagesSettings,
  { env, stderr, say }: CommandContext,
): Promise<CommandOutcome> {
  if (redis === undefined) throw RedisNeeded()
  if (place === undefined) throw StoreNeeded('a worker reads sources from there and leaves variants there')
  const warn = (warning: Parameters<typeof formatError>[0]): void => void stderr.write(`${formatError(warning)}\n`)
  const store = await openStore(place, { env, warn })
  let done = { encoded: 0, failed: 0 }
  try {
    const worker = await startImageWorker({
      redis,
      store,
      warn,
      ...(workers !== undefined && { workers }),
      onProgress: ({ encoded, failed }) => (done = { encoded, failed }),
    })
    say('Waiting for images; Ctrl-C finishes those under way and ends.')
    await toldToStop()
    await worker.close()
  } finally {
    await store.close()
  }
  return {
    exitCode: exitCodes.fine,
    document: done,
    render: () => `${done.encoded} images encoded, ${done.failed} failed.\n`,
  }
}

/** A second signal ends the process at once, as any does that nobody listens to. */
function toldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
}
