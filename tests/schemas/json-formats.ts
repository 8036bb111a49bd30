import { z } from 'zod';

const address = z.url({ protocol: /^https?$/u });
const author = z.strictObject({ name: z.string().min(1) });

/** JSON Feed 1.1 (jsonfeed.org/version/1.1): the members that the archive writes, and no other. */
export const JSON_FEED = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().optional(),
  home_page_url: address,
  feed_url: address,
  // RFC 5646.
  language: z.enum(['ar', 'fa', 'en']).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: address,
      title: z.string(),
      // 'content_html and content_text are each optional, but one or both must be present.'
      content_text: z.string(),
      language: z.enum(['ar', 'fa']),
      image: address.optional(),
      date_published: z.iso.datetime().optional(),
      authors: z.array(author).min(1).optional(),
      tags: z.array(z.string().min(1)).min(1).optional(),
    }),
  ),
});

/** Web application manifest (W3C): the members that the archive writes, and no other. */
export const WEB_MANIFEST = z.strictObject({
  id: z.string().startsWith('/'),
  name: z.string().min(1),
  short_name: z.string().min(1).max(12),
  description: z.string().min(1),
  lang: z.enum(['ar', 'fa', 'en']),
  dir: z.enum(['rtl', 'ltr']),
  start_url: z.string().startsWith('/'),
  scope: z.string().startsWith('/'),
  display: z.enum(['fullscreen', 'standalone', 'minimal-ui', 'browser']),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/u),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/u),
  icons: z
    .array(
      z.strictObject({
        src: z.string().startsWith('/'),
        sizes: z.string().regex(/^(?:any|\d+x\d+)$/u),
        type: z.string().startsWith('image/'),
        purpose: z.enum(['any', 'maskable', 'monochrome']).optional(),
      }),
    )
    .min(1),
});
