import { formatPolicy } from '#domain/formats/content-security-policy.ts';
import type { Redirect } from '#domain/addresses/redirects.ts';
import { site } from '../site.ts';
import { absolute, href } from '../href.ts';

/** Redirects without a server or network. Loads nothing, to meet a strict content security policy. */
export function movedResponse({ from, to }: Redirect): Response {
  const html = `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${formatPolicy('meta')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Moved: ${from} · ${escaped(site.name)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${absolute(to)}">
<meta http-equiv="refresh" content="0; url=${href(to)}">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>It is now at <a href="${href(to)}">${absolute(to)}</a>.</p>
</main>
</body>
</html>
`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
