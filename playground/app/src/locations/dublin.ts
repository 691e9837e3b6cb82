/** A point of the earth in degrees. */
export type LonLat = readonly [lon: number, lat: number]

/** What the drawn map shows: the city, the bay and the south coast down to Dalkey. */
export const mapFrame = { west: -6.37, east: -6.05, south: 53.265, north: 53.387 }

/** The shore from the north to the south, roughly; everything east of it is the bay. */
export const coast: readonly LonLat[] = [
  [-6.1, 53.4],
  [-6.135, 53.378],
  [-6.165, 53.367],
  [-6.196, 53.3605],
  [-6.214, 53.3525],
  [-6.206, 53.347],
  [-6.168, 53.3435],
  [-6.205, 53.3405],
  [-6.209, 53.331],
  [-6.196, 53.316],
  [-6.178, 53.3045],
  [-6.155, 53.299],
  [-6.134, 53.2962],
  [-6.112, 53.2895],
  [-6.098, 53.28],
  [-6.1, 53.27],
  [-6.11, 53.25],
]

/** The Liffey, from the west to its mouth. */
export const river: readonly LonLat[] = [
  [-6.4, 53.3462],
  [-6.345, 53.3478],
  [-6.31, 53.3466],
  [-6.283, 53.3457],
  [-6.255, 53.3476],
  [-6.23, 53.3468],
  [-6.212, 53.346],
]

/** The Grand Canal and the Royal Canal. */
export const canals: readonly (readonly LonLat[])[] = [
  [
    [-6.4, 53.3285],
    [-6.33, 53.3335],
    [-6.29, 53.3315],
    [-6.262, 53.329],
    [-6.24, 53.335],
    [-6.231, 53.345],
  ],
  [
    [-6.4, 53.376],
    [-6.33, 53.3725],
    [-6.275, 53.363],
    [-6.248, 53.357],
    [-6.238, 53.348],
  ],
]

/** The two arms of the harbour. */
export const piers: readonly (readonly LonLat[])[] = [
  [
    [-6.15, 53.2985],
    [-6.146, 53.305],
    [-6.134, 53.3075],
  ],
  [
    [-6.126, 53.294],
    [-6.12, 53.3005],
    [-6.127, 53.306],
  ],
]

interface Park {
  readonly at: LonLat
  /** Half its width and height, in degrees of longitude. */
  readonly radius: number
}

/** The larger greens. */
export const parks: readonly Park[] = [
  { at: [-6.33, 53.3585], radius: 0.023 },
  { at: [-6.17, 53.376], radius: 0.013 },
  { at: [-6.2595, 53.3385], radius: 0.006 },
  { at: [-6.235, 53.3255], radius: 0.007 },
  { at: [-6.28, 53.283], radius: 0.019 },
  { at: [-6.205, 53.29], radius: 0.008 },
  { at: [-6.345, 53.312], radius: 0.01 },
]

/** Names to write on the map. */
export const districts: readonly { readonly at: LonLat; readonly name: string }[] = [
  { at: [-6.33, 53.358], name: 'Phoenix Park' },
  { at: [-6.305, 53.371], name: 'Cabra' },
  { at: [-6.225, 53.3715], name: 'Clontarf' },
  { at: [-6.256, 53.3525], name: 'North City' },
  { at: [-6.262, 53.3215], name: 'Rathmines' },
  { at: [-6.221, 53.334], name: 'Sandymount' },
  { at: [-6.345, 53.325], name: 'Inchicore' },
  { at: [-6.255, 53.301], name: 'Dundrum' },
  { at: [-6.17, 53.2895], name: 'Blackrock' },
  { at: [-6.115, 53.277], name: 'Dalkey' },
]
