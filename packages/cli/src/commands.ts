import { analyzeCommand } from './analyze/analyze-command.ts'
import type { CommandDefinition } from './command.ts'
import { chunksCommand } from './chunks/chunks-command.ts'
import { deliverCommand } from './deliver/deliver-command.ts'
import { deployCommand } from './deploy/deploy-command.ts'
import { pruneCommand } from './deploy/prune-command.ts'
import { rollbackCommand } from './deploy/rollback-command.ts'
import { doctorCommand } from './doctor/doctor-command.ts'
import { explainCommand } from './explain/explain-command.ts'
import { hostCommand } from './host/host-command.ts'
import { imagesCommand } from './images/images-command.ts'
import { initCommand } from './init/init-command.ts'
import { serveCommand } from './serve/serve-command.ts'

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  analyzeCommand,
  explainCommand,
  chunksCommand,
  imagesCommand,
  deliverCommand,
  serveCommand,
  hostCommand,
  deployCommand,
  rollbackCommand,
  pruneCommand,
  doctorCommand,
  initCommand,
]
