/** Stylesheets that end up in a CSS file; those imported as text or URL do not. */
export const stylesheet: RegExp =
  /\.(?:css|less|sass|scss|styl|stylus|pcss|postcss|sss)(?:\?(?!.*\b(?:inline|url|raw)\b).*)?$/
