import { analyzeCommand } from './analyze/analyze-command.ts'
import type { CommandDefinition } from './command.ts'
import { chunksCommand } from './chunks/chunks-command.ts'
import { doctorCommand } from './doctor/doctor-command.ts'
import { explainCommand } from './explain/explain-command.ts'
import { imagesCommand } from './images/images-command.ts'
import { initCommand } from './init/init-command.ts'

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  analyzeCommand,
  explainCommand,
  chunksCommand,
  imagesCommand,
  doctorCommand,
  initCommand,
]
