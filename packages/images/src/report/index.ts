export { type ImagePreview, imagePreviews, type ImagePreviewsOptions } from './image-previews.ts'
export { imageReportHtml, type ImageReportHtmlOptions } from './image-report-html.ts'
