import { CRS, latLngBounds, point, type LatLngBounds } from 'leaflet'

interface Place {
  readonly lat: number
  readonly lon: number
}

/** A frame of this aspect ratio (width / height) around the places, with a town's worth of streets on every side. */
export function mapBounds(places: readonly Place[], ratio: number): LatLngBounds {
  const { EPSG3857 } = CRS
  const spots = latLngBounds(places.map(({ lat, lon }) => [lat, lon]))
  const southWest = EPSG3857.project(spots.getSouthWest())
  const northEast = EPSG3857.project(spots.getNorthEast())
  const middle = southWest.add(northEast).divideBy(2)
  // At least a kilometre, so that a single restaurant has streets around it too.
  const height = Math.max(1000, (northEast.y - southWest.y) * 2, ((northEast.x - southWest.x) * 2) / ratio)
  const corner = point((height * ratio) / 2, height / 2)
  return latLngBounds(EPSG3857.unproject(middle.subtract(corner)), EPSG3857.unproject(middle.add(corner)))
}
