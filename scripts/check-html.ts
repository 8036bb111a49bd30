import { checkPages } from './check-html/check-pages.ts';
import { runSiteCheck } from './site-check.ts';

const HELP = `Checks the HTML of every page of the built site against the HTML standard (html-validate; the
rules are in scripts/check-html/rules.ts).

  npm run check-html [-- --dir dist]

  --dir  the built site (RASAD_OUT, or dist)
`;

runSiteCheck(HELP, async (folder, onPage) => {
  const { pages, errors } = await checkPages(folder, onPage);
  return {
    findings: errors.map(({ page, line, rule, reason }) => `${page}:${line}: ${reason} (${rule})`),
    summary: `${pages} pages, ${errors.length} errors`,
  };
});
