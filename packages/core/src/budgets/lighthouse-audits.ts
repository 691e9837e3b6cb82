/**
 * Insights that Lighthouse 12.6 (inside @lhci/cli 0.15) and 13.5 both have. Lighthouse CI passes an assertion on some
 * audits that no longer exist without a word, so nothing else is let through.
 *
 * @see https://developer.chrome.com/blog/moving-lighthouse-to-insights
 */
export const lighthouseInsights: readonly string[] = [
  'cls-culprits-insight',
  'document-latency-insight',
  'dom-size-insight',
  'duplicated-javascript-insight',
  'font-display-insight',
  'forced-reflow-insight',
  'image-delivery-insight',
  'lcp-discovery-insight',
  'legacy-javascript-insight',
  'modern-http-insight',
  'network-dependency-tree-insight',
  'render-blocking-insight',
  'slow-css-selector-insight',
  'third-parties-insight',
  'viewport-insight',
]

/** Audits people still write, and what tells the same today: a name of an insight, or of a metric of a budget. */
export const removedAudits: Readonly<Record<string, string>> = {
  'performance-budget': "a budget with 'js', 'css', 'image', 'font' or 'total'",
  'timing-budget': "a budget with 'fcp', 'lcp' or 'tbt'",
  'dom-size': "the audit 'dom-size-insight', or a budget with 'domNodes'",
  'duplicated-javascript': "the audit 'duplicated-javascript-insight'",
  'font-display': "the audit 'font-display-insight'",
  'largest-contentful-paint-element': "the audit 'lcp-discovery-insight'",
  'lcp-lazy-loaded': "the audit 'lcp-discovery-insight'",
  'prioritize-lcp-image': "the audit 'lcp-discovery-insight'",
  'lcp-phases-insight': "the audit 'lcp-discovery-insight'",
  'legacy-javascript': "the audit 'legacy-javascript-insight'",
  'modern-image-formats': "the audit 'image-delivery-insight'",
  'offscreen-images': "the audit 'image-delivery-insight'",
  'uses-optimized-images': "the audit 'image-delivery-insight'",
  'uses-responsive-images': "the audit 'image-delivery-insight'",
  'render-blocking-resources': "the audit 'render-blocking-insight'",
  'critical-request-chains': "the audit 'network-dependency-tree-insight'",
  'uses-rel-preconnect': "the audit 'network-dependency-tree-insight'",
  'third-party-summary': "the audit 'third-parties-insight', or a budget with 'thirdParty'",
  'third-party-facades': "the audit 'third-parties-insight'",
  'uses-http2': "the audit 'modern-http-insight'",
  'uses-text-compression': "the audit 'document-latency-insight'",
  'first-meaningful-paint': "a budget with 'fcp'",
  'interaction-to-next-paint-insight': "a budget with 'inp'",
  viewport: "the audit 'viewport-insight'",
}
