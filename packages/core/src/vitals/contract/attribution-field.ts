import type { BeaconAttribution } from './beacon.ts'
import { duration, selector, time, url } from './common-fields.ts'
import type { Field } from './field.ts'
import { record } from './record-field.ts'
import { number, oneOf } from './value-fields.ts'

export const attributionField: Field<BeaconAttribution> = record<BeaconAttribution>(
  {
    target: selector,
    url,
    time_to_first_byte: duration,
    resource_load_delay: duration,
    resource_load_duration: duration,
    element_render_delay: duration,
    interaction_target: selector,
    interaction_type: oneOf(['pointer', 'keyboard']),
    interaction_time: time,
    next_paint_time: time,
    input_delay: duration,
    processing_duration: duration,
    presentation_delay: duration,
    total_script_duration: duration,
    total_style_and_layout_duration: duration,
    total_paint_duration: duration,
    // The rest, of rounded parts.
    total_unattributed_duration: number({ min: -1000, max: duration.schema.maximum! }),
    largest_shift_target: selector,
    largest_shift_time: time,
    largest_shift_value: number({ max: 1e6 }),
    first_byte_to_fcp: duration,
    waiting_duration: duration,
    cache_duration: duration,
    dns_duration: duration,
    connection_duration: duration,
    request_duration: duration,
    load_state: oneOf(['loading', 'dom-interactive', 'dom-content-loaded', 'complete']),
  },
  [],
)
