import { join } from 'node:path'
import { fromOutputsJson, outputsFile, type OwnOutputs, toOutputsJson } from '@firstpaint/core/delivery'
import { readIfThere, writeFileIfChanged } from '../files/write-file-atomic.ts'

/** What an earlier delivery put into a site; undefined when there was none since the folder was emptied. */
export async function readOwnOutputs(dist: string): Promise<OwnOutputs | undefined> {
  const text = await readIfThere(join(dist, outputsFile))
  return text && fromOutputsJson(text.toString())
}

export async function writeOwnOutputs(dist: string, outputs: OwnOutputs): Promise<boolean> {
  return writeFileIfChanged(join(dist, outputsFile), toOutputsJson(outputs))
}
