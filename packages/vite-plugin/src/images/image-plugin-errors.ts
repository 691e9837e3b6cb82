import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const EngineMissing: ErrorFactory<[]> = defineError('FP_IMAGES_ENGINE_MISSING', {
  message: () => "The package '@firstpaint/images', which encodes images, cannot be loaded.",
  hint: 'Install it (npm install --save-dev @firstpaint/images), or set firstpaint({ images: false }).',
  place: () => "firstpaint() option 'images'",
})

export const BudgetBroken: ErrorFactory<[messages: readonly string[]]> = defineError('FP_IMAGES_BUDGET', {
  message: (messages) => messages.join('\n  '),
  hint: 'Lower its quality, its widths or its formats, take another picture, or raise the budget.',
  place: () => "firstpaint() option 'images.budgets'",
})

export const BudgetUnmatched: ErrorFactory<[pattern: string]> = defineError('FP_IMAGES_BUDGET_UNMATCHED', {
  message: (pattern) => `No image of this build matches the budget for '${pattern}'.`,
  hint: "Write the path from Vite's root; * stands for anything but /, ** for anything.",
  place: () => "firstpaint() option 'images.budgets'",
  value: (pattern) => `'${pattern}'`,
})

export const RemoteRefused: ErrorFactory<[url: string, hosts: readonly string[], place: string]> = defineError(
  'FP_IMAGES_REMOTE_REFUSED',
  {
    message: (url) => `${url} is not on the list of hosts that images are fetched from.`,
    hint: (url, hosts) =>
      `Add '${new URL(url).host}' to firstpaint({ images: { remote: { hosts } } }), or save the image in the project. Allowed: ${hosts.join(', ') || 'none'}.`,
    place: (_url, _hosts, place) => place,
    value: (url) => `'${url}'`,
  },
)

export const RemoteFailed: ErrorFactory<[url: string, reason: string, place: string]> = defineError(
  'FP_IMAGES_REMOTE_FAILED',
  {
    message: (url, reason) => `${url} could not be fetched: ${reason}.`,
    hint: 'Open the address in a browser. What was fetched once is kept, and not asked for again.',
    place: (_url, _reason, place) => place,
    value: (url) => `'${url}'`,
  },
)
