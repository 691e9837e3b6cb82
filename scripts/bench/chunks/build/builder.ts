/** The process that builds: takes a job by message, answers with what came out. Started by builder-process.ts. */
import type { BuildJob } from './build-job.ts'
import { buildApp } from './build-app.ts'
import { openFileSizes } from './file-sizes.ts'

const sizes = await openFileSizes(process.argv[2]!)

process.on('message', (job: BuildJob) => void answer(job))
process.send!('ready')

async function answer(job: BuildJob): Promise<void> {
  try {
    const outcome = await buildApp(job, sizes)
    sizes.save()
    process.send!({ outcome })
  } catch (error) {
    process.send!({ error: error instanceof Error ? error.message : String(error) })
  }
}
