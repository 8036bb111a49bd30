import type { BreadcrumbList } from 'schema-dts';
import { addressOf } from './address.ts';

/** A page above another. */
export interface Crumb {
  readonly text: string;
  /** Address with the leading slash. */
  readonly address: string;
}

/** Where a page stands, as schema.org has it; from the home page down. */
export function breadcrumbList(trail: readonly Crumb[], site: URL | undefined): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: addressOf(address, site),
    })),
  };
}
