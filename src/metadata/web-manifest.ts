import { stringsOf } from '../i18n/interface.ts';
import { directionOf, type Locale } from '../i18n/locale.ts';
import { localePath, sitePath } from '../i18n/paths.ts';
import { ICONS } from './icons.ts';

/** The web app manifest of the site in a language (W3C, 'Web Application Manifest'). */
export function webManifest(locale: Locale): Record<string, unknown> {
  const { name, tagline, description } = stringsOf(locale).site;
  return {
    id: localePath(locale, ''),
    name: `${name} – ${tagline}`,
    short_name: name,
    description,
    lang: locale,
    dir: directionOf(locale),
    start_url: localePath(locale, ''),
    scope: sitePath(''),
    display: 'minimal-ui',
    background_color: '#fcfcf9',
    theme_color: '#fcfcf9',
    icons: [
      { src: sitePath('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...ICONS.map(({ file, size, maskable }) => ({
        src: sitePath(`icons/${file}`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        ...(maskable ? { purpose: 'maskable' } : {}),
      })),
    ],
  };
}
