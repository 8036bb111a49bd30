import type { ConfigData, Message } from 'html-validate';

/**
 * What the pages are checked for: the content model, attributes and references of the HTML standard,
 * names for what can be reached, no inline style. Each rule that is changed says why.
 */
export const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A hash guards a file of another host, and there is none; ours come from the host of the page.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A technique of WCAG's 3.2.2, not the criterion: forms without a button here (reading settings,
    // the filter of names) act at once on the page itself and lead nowhere.
    'wcag/h32': 'off',
    // Advice for search engines: a headline is kept as it was written, however long.
    'long-title': 'off',
    // Styles of writing, no errors of HTML.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
  },
};

/** Findings that are no error here, narrower than a rule. */
const EXCEPTIONS: readonly {
  readonly rule: string;
  readonly applies: (message: Message) => boolean;
}[] = [
  {
    // Redundant by the standard, but Safari takes the role from a list without markers.
    rule: 'no-redundant-role',
    applies: ({ message }) => /^Redundant role "list" on <[uo]l>$/u.test(message),
  },
  {
    // The heading of a result stands in a template; it is filled before it is in the document.
    rule: 'empty-heading',
    applies: ({ selector }) => selector?.startsWith('#search-result ') ?? false,
  },
];

/** Whether a finding is one of those that are no error here. */
export function isExcepted(message: Message): boolean {
  return EXCEPTIONS.some(({ rule, applies }) => rule === message.ruleId && applies(message));
}
