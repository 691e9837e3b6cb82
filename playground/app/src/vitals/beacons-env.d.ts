interface ImportMetaEnv {
  /** Where pages report to; '' for nowhere. See beacons.ts beside the Vite configs. */
  readonly BISTRO_BEACONS: string
}
