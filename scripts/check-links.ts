import { checkSite } from './check-links/check-site.ts';
import { runSiteCheck } from './site-check.ts';

const HELP = `Checks every link of the built site: that what it leads to is there, fragments included,
that nothing is loaded from another host, and that translations of a page name each other.

  npm run check-links [-- --dir dist]

  --dir  the built site (RASAD_OUT, or dist)

RASAD_SITE and RASAD_BASE must be as they were for the build.
`;

runSiteCheck(HELP, async (folder, onPage) => {
  const site = process.env['RASAD_SITE'];
  const base = `/${process.env['RASAD_BASE'] ?? ''}/`.replace(/\/+/gu, '/');
  const place = { origin: site ? new URL(site).origin : '', base };
  const { pages, links, findings } = await checkSite(folder, place, onPage);
  return {
    findings: findings.map(({ page, reason }) => `${page}: ${reason}`),
    summary: `${pages} pages, ${links} links, ${findings.length} wrong`,
  };
});
