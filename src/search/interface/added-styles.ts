/** Adds styles that come with a script, for parts of a page that exist only through it. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer components{${css}}`);
  document.adoptedStyleSheets.push(sheet);
}
