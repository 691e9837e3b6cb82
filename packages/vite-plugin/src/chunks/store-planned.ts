import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlanOptions } from '@firstpaint/core/chunks'
import type { PlannedChunks } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

const names = { facts: 'chunk-facts.json', plan: 'chunk-plan.json', options: 'chunk-options.json' } as const

/** Leaves facts, plan and the options they met in a folder, for whoever explains the plan or plans again without a build. */
export async function storePlanned(
  dir: string,
  { facts, plan, options }: Pick<PlannedChunks, 'facts' | 'plan'> & { readonly options: PlanOptions },
): Promise<void> {
  const files = { facts, plan, options: { version: 1, options } }
  await Promise.all(
    Object.entries(names).map(([key, name]) =>
      writeFileAtomic(join(dir, name), `${JSON.stringify(files[key as keyof typeof files], null, 1)}\n`),
    ),
  )
}

/** A build without a plan must not leave an older build's behind: it would explain chunks that are not there. */
export async function removePlanned(dir: string): Promise<void> {
  await Promise.all(Object.values(names).map((name) => rm(join(dir, name), { force: true })))
}
