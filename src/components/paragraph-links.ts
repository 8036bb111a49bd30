const PARAGRAPH = /<p id="(p(\d+))">/gu;

/**
 * Gives each numbered paragraph of a rendered body a link to itself, before its text. The link has
 * no text of its own, so that copying a paragraph copies the publisher's words alone; style sheets
 * show its number.
 *
 * @param html from the archive's own renderer, in which article text cannot contain a tag.
 * @param label the link's name for screen readers, from the number.
 */
export function withParagraphLinks(html: string, label: (number: number) => string): string {
  return html.replace(PARAGRAPH, (tag, id: string, number: string) => {
    const name = label(Number(number)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `${tag}<a class="permalink" href="#${id}" aria-label="${name}"></a>`;
  });
}
