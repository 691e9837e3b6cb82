import { MetricPixels, MetricSize } from './metric-errors.ts'
import type { Pixels } from './quality-metric.ts'

/**
 * Pixels that a metric can read: as many bytes as their size asks for, and of the reference's size where one is given.
 *
 * @throws FP_IMAGES_METRIC_PIXELS, FP_IMAGES_METRIC_SIZE
 */
export function checkPixels(pixels: Pixels, reference?: Pick<Pixels, 'width' | 'height'>): void {
  const { data, width, height, channels } = pixels
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
  if (!whole || (channels !== 3 && channels !== 4) || data.length !== width * height * channels) {
    throw MetricPixels(`${width} × ${height}`, channels, data.length)
  }
  if (reference !== undefined && (reference.width !== width || reference.height !== height)) {
    throw MetricSize(`${reference.width} × ${reference.height}`, `${width} × ${height}`)
  }
}
