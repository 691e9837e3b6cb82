/**
 * One deploy, rollback or prune in a process of its own, to be killed.
 *
 *   node deploy-child.ts deploy ENDPOINT CONCURRENCY DIST MANIFEST
 *   node deploy-child.ts rollback ENDPOINT CONCURRENCY
 *   node deploy-child.ts prune ENDPOINT CONCURRENCY
 */
import { deploySite } from '../src/deploy/deploy-site.ts'
import { openBucket } from '../src/deploy/open-bucket.ts'
import { pruneSite } from '../src/deploy/prune-site.ts'
import { readManifest } from '../src/deploy/read-manifest.ts'
import { rollbackSite } from '../src/deploy/rollback-site.ts'

const [what, endpoint, concurrency, third, manifest] = process.argv.slice(2)
const bucket = await openBucket('s3://site-bucket/www', { endpoint: endpoint! })
const common = { bucket, concurrency: Number(concurrency) }
if (what === 'deploy') await deploySite({ ...common, dist: third!, manifest: readManifest(manifest!, manifest!) })
else if (what === 'prune') await pruneSite({ ...common, keep: 1 })
else await rollbackSite(common)
