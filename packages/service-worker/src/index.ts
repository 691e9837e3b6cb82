export { generateRecipes } from './recipes/generate-recipes.ts'
export type {
  ApiRecipe,
  FontsRecipe,
  ImagesRecipe,
  MediaRecipe,
  PagesRecipe,
  QueueRecipe,
  RecipeLimits,
  RecipeOptions,
  RecipePattern,
  ThirdPartyRecipe,
} from './recipes/recipe-options.ts'
export {
  buildServiceWorker,
  type BuildServiceWorkerOptions,
  type BuiltServiceWorker,
} from './build/build-service-worker.ts'
export { configName, injectConfig } from './build/inject-config.ts'
export { toWorkerConfig, type WorkerOptions } from './build/to-worker-config.ts'
export type { WorkerCode } from './build/worker-code.ts'
export type { FetchTime, WorkerConfig, WorkerFile, WorkerFiles } from './worker/worker-config.ts'
export { bundleRegistration, type BundleRegistrationOptions } from './registration/bundle-registration.ts'
export type { AppOptions, AppScreenshot, AppShortcut } from './app/app-options.ts'
export { type HeadLink, makeApp, type MadeApp, type MakeAppOptions } from './app/make-app.ts'
