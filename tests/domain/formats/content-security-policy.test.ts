import { expect, it } from 'vitest';
import { formatPolicy } from '#domain/formats/content-security-policy.ts';

it('is written for a header with every directive', () => {
  expect(formatPolicy('header')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  );
});

it('is written for a <meta> without the directive that browsers refuse there', () => {
  expect(formatPolicy('meta')).toBe(formatPolicy('header').replace("frame-ancestors 'none'; ", ''));
});
