import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const StoreUnusable: ErrorFactory<[where: string, why: string]> = defineError('FP_METRICS_STORE', {
  message: (where, why) => `The store at ${where} cannot be opened: ${why}.`,
  hint: 'Look at the address, the user and the database in it; without one the store is a folder of your own.',
  place: (where) => where,
})

export const StoreNewer: ErrorFactory<[found: number, known: number]> = defineError('FP_METRICS_STORE_NEWER', {
  message: (found, known) => `The store has tables of version ${found}, and this Firstpaint knows up to ${known}.`,
  hint: 'Start the newer Firstpaint that has made them.',
  value: (found) => String(found),
})

export const SchemaName: ErrorFactory<[name: string]> = defineError('FP_METRICS_SCHEMA_NAME', {
  message: (name) => `The schema name '${name}' is not usable.`,
  hint: 'Take lower-case letters, digits and underscores, beginning with a letter, 63 at most.',
  place: () => 'schema',
  value: (name) => `'${name}'`,
})
