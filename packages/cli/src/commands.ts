import { alertsCommand } from './alerts/alerts-command.ts'
import { analyzeCommand } from './analyze/analyze-command.ts'
import type { CommandDefinition } from './command.ts'
import { budgetsCommand } from './budgets/budgets-command.ts'
import { chunksCommand } from './chunks/chunks-command.ts'
import { compareCommand } from './compare/compare-command.ts'
import { deliverCommand } from './deliver/deliver-command.ts'
import { deployCommand } from './deploy/deploy-command.ts'
import { pruneCommand } from './deploy/prune-command.ts'
import { rollbackCommand } from './deploy/rollback-command.ts'
import { doctorCommand } from './doctor/doctor-command.ts'
import { explainCommand } from './explain/explain-command.ts'
import { hostCommand } from './host/host-command.ts'
import { imagesCommand } from './images/images-command.ts'
import { initCommand } from './init/init-command.ts'
import { labCommand } from './lab/lab-command.ts'
import { metricsCommand } from './metrics/metrics-command.ts'
import { profileCommand } from './profile/profile-command.ts'
import { serveCommand } from './serve/serve-command.ts'
import { swCommand } from './sw/sw-command.ts'
import { syntheticCommand } from './synthetic/synthetic-command.ts'

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  analyzeCommand,
  explainCommand,
  chunksCommand,
  imagesCommand,
  swCommand,
  labCommand,
  compareCommand,
  budgetsCommand,
  deliverCommand,
  serveCommand,
  hostCommand,
  deployCommand,
  rollbackCommand,
  pruneCommand,
  metricsCommand,
  alertsCommand,
  syntheticCommand,
  profileCommand,
  doctorCommand,
  initCommand,
]
