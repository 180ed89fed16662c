import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { type HttpEnv, isForRecipients } from './request.ts';

type Options = NonNullable<Parameters<typeof secureHeaders>[0]>;

/** The admin UI: its own scripts only. The component library sets styles inline, and so do previewed e-mails. */
const adminPolicy = (ownOrigin: string) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
  // A preview is a sandboxed frame that inherits this policy; the logo in an e-mail may be anywhere.
  imgSrc: ["'self'", ownOrigin, 'data:', 'blob:', 'https:'],
  connectSrc: ["'self'"],
  frameSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
});

/** Recipients' pages: no script at all. */
const recipientPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'https:'],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Headers that tell browsers what pages from here may do. */
export function protectiveHeaders(publicUrl: string): MiddlewareHandler<HttpEnv> {
  const { origin, protocol } = new URL(publicUrl);
  const common: Options = {
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: protocol === 'https:' ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
  };
  const admin = secureHeaders({ ...common, contentSecurityPolicy: adminPolicy(origin) });
  const recipient = secureHeaders({
    ...common,
    // The pictures of an e-mail are loaded by mail readers on the web.
    crossOriginResourcePolicy: 'cross-origin',
    contentSecurityPolicy: recipientPolicy,
  });
  return (c, next) => (isForRecipients(c.req.path) ? recipient : admin)(c, next);
}
