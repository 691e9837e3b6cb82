import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

export const SharpMissing: ErrorFactory<[]> = defineError('FP_SW_SHARP_MISSING', {
  message: () => 'The app\'s icons could not be drawn: the package "sharp" is not installed.',
  hint: 'Install it (npm install --save-dev sharp), or leave out serviceWorker.app.',
  place: () => "option 'serviceWorker.app.icon'",
})

export const PictureUnreadable: ErrorFactory<[option: string, file: string, reason: string]> = defineError(
  'FP_SW_PICTURE_UNREADABLE',
  {
    message: (_option, file, reason) => `${file} cannot be read as a picture: ${reason}`,
    hint: 'Name an SVG, PNG, WebP, AVIF or JPEG file, relative to the root of the project.',
    place: (option) => `option 'serviceWorker.app.${option}'`,
    value: (_option, file) => describeValue(file),
  },
)

export const IconSmall: ErrorFactory<[file: string, width: number, height: number]> = defineError('FP_SW_ICON_SMALL', {
  message: (file, width, height) => `${file} has ${width} × ${height} pixels; icons need 512 each way.`,
  hint: 'Use an SVG, or a larger picture.',
  place: () => "option 'serviceWorker.app.icon'",
  value: (file) => describeValue(file),
})
