import { join } from 'node:path'
import { watchTree } from '../../bench/process-cost.ts'
import { runCommand } from '../../run-command.ts'
import { imageVariantFacts, type ImageVariantName } from './image-variants.ts'

/** What one build took, of all its threads and processes together. */
export interface BuildCost {
  /** From start to end; on a machine that does nothing else. */
  readonly seconds: number
  readonly cpuSeconds: number
  /** Memory at its highest. */
  readonly peakBytes: number
}

/** Builds Bistro's pictures one way, with what the caches hold at the moment. */
export async function timeBuild(variant: ImageVariantName): Promise<BuildCost> {
  const { configFile, outDir } = imageVariantFacts[variant]
  let tree: ReturnType<typeof watchTree> | undefined
  const script = join(import.meta.dirname, 'build-once.ts')
  const { code, stdout, stderr } = await runCommand(process.execPath, [script, configFile, outDir], {
    started: (pid) => (tree = watchTree(pid)),
  })
  const treeBytes = tree?.stop().peakBytes ?? 0
  if (code !== 0) throw new Error(`Bistro with ${configFile} does not build:\n${stderr}`)
  const cost = JSON.parse(stdout.trim().split('\n').at(-1)!) as BuildCost
  return { ...cost, peakBytes: treeBytes || cost.peakBytes }
}
