/**
 * The parts of the two functions that are the same for every site, in the JavaScript of CloudFront's runtime 2.0, kept
 * to what its predecessor reads as well. `F` is the facts of the site.
 */

/** Which file an address is answered with. Also fits what it answered itself, so that both functions can ask it. */
export const resolveCode = `function decode(uri) {
  try { return decodeURIComponent(uri); } catch (e) { return null; }
}
function value(headers, name) {
  return headers[name] ? headers[name].value : '';
}
function navigates(headers) {
  var dest = value(headers, 'sec-fetch-dest');
  if (dest && dest !== 'empty') return F.destinations.indexOf(dest) >= 0;
  return value(headers, 'accept').toLowerCase().indexOf('text/html') >= 0;
}
function routeOf(path) {
  for (var i = 0; i < F.routes.length; i++) if (new RegExp(F.routes[i][0], 'i').test(path)) return F.routes[i];
  return null;
}
function isPage(path) { return F.pages.indexOf(path) >= 0; }
function hidden(path) {
  if (F.shown.indexOf(path) >= 0) return false;
  return /\\.(?:br|zst|gz|dcb|dcz)$|^\\/__d\\/|^\\/_(?:headers|redirects)$|\\/\\.(?!well-known\\/)/.test(path);
}
function find(path, nav) {
  var plain = path.indexOf('//') < 0;
  var route = routeOf(path);
  if (plain && /\\/$/.test(path)) {
    if (isPage(path + 'index.html')) return { file: path + 'index.html', route: route };
  } else if (plain) {
    if (isPage(path)) return { file: path, route: route };
    if (isPage(path + '/index.html')) {
      if (route && route[2] && route[1] === path + '/index.html') return { file: route[1], route: route };
      return { slash: true };
    }
    if (isPage(path + '.html')) return { file: path + '.html', route: route };
    if (/\\.[A-Za-z0-9]+$/.test(path) && new RegExp(F.assets, 'i').test(path)) return hidden(path) ? {} : { file: path, asset: true };
  }
  if (nav && !new RegExp(F.assets, 'i').test(path)) {
    var page = route ? route[1] : F.fallback;
    if (page) return { file: page, route: route, any: true };
  }
  return plain && !/\\/$/.test(path) && !hidden(path) ? { file: path, asset: true } : {};
}
`

export const chooseCode = `function weights(header) {
  var named = {};
  var items = header.split(',');
  for (var i = 0; i < items.length; i++) {
    var match = /^\\s*([^\\s;]+)\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*)?$/i.exec(items[i]);
    if (match) named[match[1].toLowerCase()] = match[2] === undefined ? 1 : Math.min(1, Number(match[2]));
  }
  return named;
}
function pick(list, key) {
  for (var i = 0; i < list.length; i++) if (list[i][0] === key) return list[i];
  return null;
}
function choose(file, headers) {
  var named = weights(headers.range ? '' : value(headers, 'accept-encoding'));
  var others = named['*'];
  var best = null, most = 0;
  function offer(encoding, uri, mustBeNamed) {
    var weight = named[encoding] !== undefined ? named[encoding] : mustBeNamed || others === undefined ? 0 : others;
    if (weight > most) { best = { encoding: encoding, uri: uri }; most = weight; }
  }
  var dictionary = value(headers, 'available-dictionary');
  for (var i = 0; i < F.deltas.length; i++) {
    var delta = F.deltas[i];
    var made = delta[0] === dictionary ? pick(delta[2], file) : null;
    var kinds = made ? made[1].split(' ') : [];
    for (var k = 0; k < kinds.length; k++) offer(kinds[k], '/__d/' + delta[1] + file + '.' + kinds[k], true);
  }
  var extension = /\\.([A-Za-z0-9]+)$/.exec(file);
  var has = pick(F.encodings.own, file) || pick(F.encodings.byExtension, extension ? extension[1] : '') || ['', ''];
  has = has[1];
  if (has.indexOf('b') >= 0) offer('br', file + '.br');
  if (has.indexOf('z') >= 0) offer('zstd', file + '.zst');
  if (has.indexOf('g') >= 0) offer('gzip', file + '.gz');
  var identity = named.identity !== undefined ? named.identity : others;
  if (identity !== undefined && identity > most) best = { encoding: '', uri: file };
  return best || (identity === undefined || identity > 0 ? { encoding: '', uri: file } : null);
}
`

/** Viewer request: the address becomes the key of the object to send, so that no header has to be in the cache key. */
export const requestCode = `function answer(status, words, more) {
  var headers = { 'cache-control': { value: status === 308 ? 'no-cache' : 'no-store' } };
  for (var name in A) headers[name] = { value: A[name] };
  for (var own in more) headers[own] = { value: more[own] };
  return { statusCode: status, statusDescription: words, headers: headers };
}
function handler(event) {
  var request = event.request;
  var allow = { allow: 'GET, HEAD, OPTIONS' };
  if (request.method === 'OPTIONS') return answer(204, 'No Content', allow);
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'Method Not Allowed', allow);
  var whole = decode(request.uri);
  if (whole === null || /[\\x00-\\x1f\\x7f\\\\]|(?:^|\\/)\\.\\.?(?:\\/|$)/.test(whole)) return answer(400, 'Bad Request', {});
  if (whole + '/' === F.base) return answer(308, 'Permanent Redirect', { location: request.uri + '/' + query(request) });
  if (whole.indexOf(F.base) !== 0) return answer(404, 'Not Found', {});
  var found = find('/' + whole.slice(F.base.length), navigates(request.headers));
  if (found.slash) return answer(308, 'Permanent Redirect', { location: request.uri + '/' + query(request) });
  if (!found.file) return answer(404, 'Not Found', {});
  var chosen = choose(found.file, request.headers);
  if (!chosen) return answer(406, 'Not Acceptable', {});
  request.headers['x-firstpaint-asked'] = { value: request.uri };
  request.uri = (F.base + chosen.uri.slice(1)).split('/').map(encodeURIComponent).join('/');
  return request;
}
function query(request) {
  var parts = [];
  for (var name in request.querystring) {
    var given = request.querystring[name];
    var all = given.multiValue || [given];
    for (var i = 0; i < all.length; i++) parts.push(all[i].value === '' ? name : name + '=' + all[i].value);
  }
  return parts.length ? '?' + parts.join('&') : '';
}
`

/** Viewer response: headers by the file, found from the address that was asked for. */
export const responseCode = `function handler(event) {
  var request = event.request, headers = event.response.headers;
  var asked = decode(value(request.headers, 'x-firstpaint-asked') || request.uri);
  var found = asked === null ? {} : find('/' + asked.slice(F.base.length), navigates(request.headers));
  if (!found.file) return event.response;
  for (var name in H) {
    var text = H[name].fallback, rules = H[name].rules;
    for (var i = 0; i < rules.length; i++) {
      var path = rules[i][0];
      if (path === found.file || (/\\/$/.test(path) && found.file.indexOf(path) === 0)) text = rules[i][1];
    }
    if (name === 'vary' && found.any) text = 'accept, sec-fetch-dest' + (text ? ', ' + text : '');
    if (text) headers[name] = { value: text };
  }
  if (found.route && found.route[1] === found.file && found.route[3]) headers.link = { value: found.route[3] };
  return event.response;
}
`
