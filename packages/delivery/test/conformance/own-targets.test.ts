import { describeConformance } from './describe-conformance.ts'
import { ownTargets } from './own-targets.ts'

for (const target of ownTargets) describeConformance(target)
