import { describeConformance } from './describe-conformance.ts'
import { workerTargets } from './worker-target.ts'

for (const target of workerTargets) describeConformance(target)
