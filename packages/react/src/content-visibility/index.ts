export {
  type ContentVisibility,
  type ContentVisibilityOptions,
  useContentVisibility,
} from './use-content-visibility.ts'
