/** The sections of the site, as its navigation lists them; paths are below a language's home. */
export const SECTIONS = [
  { name: 'home', path: '' },
  { name: 'tags', path: 'tags/' },
  { name: 'entities', path: 'entities/' },
  { name: 'timeline', path: 'timeline/' },
  { name: 'sources', path: 'sources/' },
  { name: 'dates', path: 'dates/' },
  { name: 'about', path: 'about/' },
] as const;

export type Section = (typeof SECTIONS)[number]['name'];
