/** A small built site that has everything `analyze` tells about. */
export const siteFiles: Readonly<Record<string, string>> = {
  'dist/index.html':
    '<!doctype html><html lang="en"><head><title>Site</title><link rel="stylesheet" href="/assets/index-Bx3kQ9aZ.css"><script type="module" src="/assets/index-C7dLm2Pq.js"></script></head><body><div id="root"></div></body></html>\n',
  'dist/assets/index-C7dLm2Pq.js':
    'const load = () => import("./dish-D4hNv8Rt.js")\nload().then(({ dish }) => console.log(dish))\n',
  'dist/assets/dish-D4hNv8Rt.js': 'export const dish = "soup"\n',
  'dist/assets/index-Bx3kQ9aZ.css': 'body { margin: 0 }\n',
  'dist/assets/forgotten-Aa1Bb2Cc.css': '.never { color: red }\n',
}
